package app.betweencalls.content.format;

import app.betweencalls.content.text.Comparison;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Task;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads questions answered by arranging: pairs, steps, categories; and the model points of open questions. */
final class ListTasks {
    private static final Pattern STEP = Pattern.compile("(\\d{1,2})\\. (.*)");
    private static final Pattern CODE_OR_ARROW = Pattern.compile("`[^`]*`|(?<!\\\\)->");
    private static final Pattern ARROW = Pattern.compile("(?<!\\\\)->");
    private static final String DISTRACTOR = "(distractor)";

    private final MetadataReader metadata;
    private final Report report;

    ListTasks(MetadataReader metadata, Report report) {
        this.metadata = metadata;
        this.report = report;
    }

    Optional<Task> match(List<Answer> answers, Line heading) {
        List<Answer> pairs = new ArrayList<>();
        List<String> lefts = new ArrayList<>();
        List<String> rights = new ArrayList<>();
        List<String> distractors = new ArrayList<>();
        for (Answer answer : answers) {
            int arrow = arrow(answer.text());
            String left = plain(arrow < 0 ? answer.text() : answer.text().substring(0, arrow));
            String right = arrow < 0 ? "" : plain(answer.text().substring(arrow + 2));
            if (right.isEmpty() || left.isEmpty()) {
                report.error("E03", answer.line(), "a pair with an empty side", "Write '- (a) left -> right'.");
            } else if (left.equals(DISTRACTOR)) {
                distractors.add(right);
            } else {
                pairs.add(answer);
                lefts.add(left);
                rights.add(right);
            }
        }
        refuseTwins(pairs, lefts, "left side");
        refuseTwinRights(answers, rights, distractors);
        List<Choice> choices = lettered(pairs, lefts, heading);
        if (report.hasError()) {
            return Optional.empty();
        }
        Map<String, String> key = new LinkedHashMap<>();
        for (int i = 0; i < choices.size(); i++) {
            key.put(choices.get(i).id(), rights.get(i));
        }
        return Optional.of(new Task.Match(choices, key, distractors));
    }

    /** Returns where the arrow stands, outside code spans if there is one outside; -1 if there is none. */
    private static int arrow(String text) {
        Matcher matcher = CODE_OR_ARROW.matcher(text);
        while (matcher.find()) {
            if (matcher.group().equals("->")) {
                return matcher.start();
            }
        }
        Matcher anywhere = ARROW.matcher(text);
        return anywhere.find() ? anywhere.start() : -1;
    }

    private static String plain(String side) {
        return side.replace("\\->", "->").strip();
    }

    private void refuseTwinRights(List<Answer> answers, List<String> rights, List<String> distractors) {
        Set<String> seen = new HashSet<>();
        List<String> all = new ArrayList<>(rights);
        all.addAll(distractors);
        for (String right : all) {
            if (!seen.add(Comparison.form(right))) {
                report.error(
                        "E02",
                        answers.get(0).line(),
                        "the right side '" + right + "' stands twice",
                        "Make each right side different; use type: categorise where many share one.");
            }
        }
    }

    private void refuseTwins(List<Answer> answers, List<String> texts, String name) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < texts.size(); i++) {
            String bare = texts.get(i).replaceFirst("^\\([a-z]{1,2}\\)\\s+", "");
            if (!seen.add(Comparison.form(bare))) {
                report.error(
                        "E02", answers.get(i).line(), "the " + name + " '" + bare + "' stands twice", "Change one.");
            }
        }
    }

    private List<Choice> lettered(List<Answer> answers, List<String> texts, Line heading) {
        if (answers.size() < 2) {
            report.error("E03", heading, "fewer than 2 answers", "Write at least 2.");
        }
        Lettered lettered = new Lettered(report);
        lettered.reportMissing(answers, texts);
        return lettered.choices(answers, texts);
    }

    Optional<Task> order(List<Answer> answers, Line heading) {
        List<String> texts = new ArrayList<>();
        for (Answer answer : answers) {
            Matcher step = STEP.matcher(answer.text());
            boolean fits = step.matches();
            texts.add(fits ? step.group(2).strip() : answer.text());
            if (fits && Integer.parseInt(step.group(1)) != texts.size()) {
                report.error(
                        "R08",
                        answer.line(),
                        "step " + texts.size() + " is numbered " + step.group(1),
                        "Number the steps 1, 2, 3 in the right order.");
            }
        }
        refuseTwins(answers, texts, "step");
        List<Choice> steps = lettered(answers, texts, heading);
        Task.OrderScoring scoring =
                metadata.wordOfType(MetadataKey.SCORING, scoringWords()).orElse(Task.OrderScoring.ADJACENT);
        return report.hasError() ? Optional.empty() : Optional.of(new Task.Order(steps, scoring));
    }

    static Map<String, Task.OrderScoring> scoringWords() {
        Map<String, Task.OrderScoring> words = new LinkedHashMap<>();
        words.put("exact", Task.OrderScoring.EXACT);
        words.put("adjacent", Task.OrderScoring.ADJACENT);
        words.put("position", Task.OrderScoring.POSITION);
        return words;
    }

    Optional<Task> categorise(Body body, Line heading) {
        List<String> texts = body.answers().stream().map(Answer::text).toList();
        Set<String> names = new HashSet<>();
        for (String category : body.categories()) {
            if (category.isBlank() || !names.add(Comparison.form(category))) {
                report.error("E02", heading, "a category without a name, or twice: " + category, "Name each once.");
            }
        }
        if (body.categories().size() < 2) {
            report.error("E03", heading, "fewer than 2 categories", "Write at least two headings '### Category'.");
        }
        refuseTwins(body.answers(), texts, "item");
        List<Choice> items = lettered(body.answers(), texts, heading);
        if (report.hasError()) {
            return Optional.empty();
        }
        Map<String, String> key = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            key.put(items.get(i).id(), body.answers().get(i).category());
        }
        return Optional.of(new Task.Categorise(body.categories(), items, key));
    }

    Optional<Task> open(List<Answer> answers, Line heading) {
        List<String> texts = answers.stream().map(Answer::text).toList();
        if (answers.isEmpty()) {
            report.error(
                    "E03",
                    heading,
                    "an open question without a model point",
                    "Write what a good answer holds: + (a) text.");
        }
        refuseTwins(answers, texts, "model point");
        Lettered lettered = new Lettered(report);
        lettered.reportMissing(answers, texts);
        List<Choice> points = lettered.choices(answers, texts);
        return report.hasError() ? Optional.empty() : Optional.of(new Task.Open(points));
    }
}
