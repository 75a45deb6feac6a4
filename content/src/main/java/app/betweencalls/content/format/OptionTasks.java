package app.betweencalls.content.format;

import app.betweencalls.content.text.Comparison;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Task;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads questions answered by choosing options. */
final class OptionTasks {
    private static final int OPTIONS_AT_MOST = 10;
    /** How far written shares may miss 1: Moodle writes a third as 33.33333 per cent. */
    private static final double REPAIR = 1e-4;

    private final MetadataReader metadata;
    private final Report report;

    OptionTasks(MetadataReader metadata, Report report) {
        this.metadata = metadata;
        this.report = report;
    }

    /**
     * Reads options.
     *
     * @param type the stated type; empty to infer it
     * @param heading where findings about the whole question go
     */
    Optional<Task> read(Optional<TaskType> type, List<Answer> answers, Line heading) {
        List<Share> shares = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Boolean> right = new ArrayList<>();
        for (Answer answer : answers) {
            Share share = Share.read(answer, report);
            shares.add(share);
            right.add(!answer.text().startsWith("[ ]"));
            texts.add(share.text().substring(Math.min(3, share.text().length())).strip());
        }
        Lettered lettered = new Lettered(report);
        List<Choice> options = lettered.choices(answers, texts);
        lettered.reportMissing(answers, texts);
        if (!plausible(answers, options, heading)) {
            return Optional.empty();
        }
        long count = right.stream().filter(one -> one).count();
        TaskType decided = type.orElseGet(() -> inferred(options, count));
        return decided == TaskType.MULTIPLE
                ? multiple(answers, options, shares, right)
                : single(decided, answers, new Parsed(options, shares, right));
    }

    private boolean plausible(List<Answer> answers, List<Choice> options, Line heading) {
        if (answers.size() < 2 || answers.size() > OPTIONS_AT_MOST) {
            String what = answers.isEmpty() ? "no answer stands under this question" : answers.size() + " option(s)";
            report.error(
                    answers.isEmpty() ? "R08" : "E03",
                    heading,
                    what,
                    "Write 2 to 10 lines '- [x] (a) text' or '- [ ] (b) text'.");
            return false;
        }
        Map<String, String> seen = new HashMap<>();
        for (int i = 0; i < options.size(); i++) {
            String twin = seen.putIfAbsent(
                    Comparison.form(options.get(i).text()), options.get(i).id());
            if (twin != null) {
                report.error(
                        "E02",
                        answers.get(i).line(),
                        "option (" + options.get(i).id() + ") says the same as (" + twin + ")",
                        "Change or drop one of them.");
            }
        }
        return options.size() == answers.size() && !report.hasError();
    }

    private static TaskType inferred(List<Choice> options, long right) {
        boolean verdicts = options.stream().allMatch(option -> option.text().matches("(?i)(true|false)\\b.*"));
        if (verdicts && right == 1) {
            return TaskType.TRUEFALSE;
        }
        return right > 1 ? TaskType.MULTIPLE : TaskType.SINGLE;
    }

    /** What the lines hold, line by line. */
    private record Parsed(List<Choice> options, List<Share> shares, List<Boolean> right) {}

    private Optional<Task> single(TaskType type, List<Answer> answers, Parsed parsed) {
        List<Choice> options = parsed.options();
        List<Share> shares = parsed.shares();
        List<Boolean> right = parsed.right();
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).credit().isPresent()) {
                report.error(
                        "R08",
                        answers.get(i).line(),
                        "part credit on an option of a single choice",
                        "Drop the @ or use type: multiple.");
            }
        }
        int key = right.indexOf(true);
        if (key < 0 || right.lastIndexOf(true) != key) {
            Line line = answers.get(Math.max(0, right.lastIndexOf(true))).line();
            String what = key < 0 ? "no option is right" : "two options are right in a single choice";
            report.error("E01", line, what, "Mark one option [x], or write type: multiple.");
            return Optional.empty();
        }
        return Optional.of(new Task.Single(options, options.get(key).id(), isShuffled(), type == TaskType.TRUEFALSE));
    }

    private boolean isShuffled() {
        return metadata.word(MetadataKey.SHUFFLE, shuffleWords()).orElse(true);
    }

    static Map<String, Boolean> shuffleWords() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("true", true);
        words.put("false", false);
        return words;
    }

    static Map<String, Boolean> scoringWords() {
        Map<String, Boolean> words = new LinkedHashMap<>();
        words.put("per-option", false);
        words.put("all-or-nothing", true);
        return words;
    }

    private Optional<Task> multiple(
            List<Answer> answers, List<Choice> options, List<Share> shares, List<Boolean> right) {
        int count = (int) right.stream().filter(one -> one).count();
        Line first = answers.get(0).line();
        if (count == 0 || count == options.size()) {
            String what = count == 0 ? "no option is right" : "all options are right";
            report.error("E01", first, what, "Mark some options [x] and leave others [ ].");
            return Optional.empty();
        }
        OptionalInt choose = metadata.choose();
        if (choose.isPresent() && choose.getAsInt() != count) {
            report.error(
                    "E01",
                    first,
                    "choose says " + choose.getAsInt() + " and " + count + " options are right",
                    "Make them agree.");
        }
        Map<String, Double> key = key(answers, options, shares, right);
        boolean allOrNothing =
                metadata.wordOfType(MetadataKey.SCORING, scoringWords()).orElse(false);
        return Optional.of(new Task.Multiple(options, key, allOrNothing, isShuffled()));
    }

    private Map<String, Double> key(
            List<Answer> answers, List<Choice> options, List<Share> shares, List<Boolean> right) {
        int count = (int) right.stream().filter(one -> one).count();
        boolean weighted = shares.stream().anyMatch(share -> share.credit().isPresent());
        Map<String, Double> key = new LinkedHashMap<>();
        double sum = 0;
        for (int i = 0; i < options.size(); i++) {
            Share share = shares.get(i);
            if (right.get(i)) {
                double worth = weighted ? share.orElse(0) : 1.0 / count;
                key.put(options.get(i).id(), worth);
                sum += worth;
                if (worth == 0) {
                    report.error(
                            "E01",
                            answers.get(i).line(),
                            "a right option without credit",
                            "Give each right option its share.");
                }
            } else if (share.credit().isPresent()) {
                report.error("E01", answers.get(i).line(), "a wrong option with credit", "Mark it [x] or drop the @.");
            }
        }
        if (Math.abs(sum - 1) > REPAIR) {
            String what = "the shares of the right options add up to " + Math.round(sum * 100) + " per cent";
            report.error("E01", answers.get(0).line(), what, "Make them add up to 100 per cent.");
        }
        return isEven(key) ? even(key) : key;
    }

    private static boolean isEven(Map<String, Double> key) {
        return key.values().stream().allMatch(worth -> Math.abs(worth - 1.0 / key.size()) <= REPAIR);
    }

    private static Map<String, Double> even(Map<String, Double> key) {
        Map<String, Double> even = new LinkedHashMap<>();
        key.keySet().forEach(id -> even.put(id, 1.0 / key.size()));
        return even;
    }
}
