package app.betweencalls.content.lint;

import app.betweencalls.content.bank.Places;
import app.betweencalls.content.text.Comparison;
import app.betweencalls.content.text.Prose;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Feedback;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules on what a question teaches. */
final class FeedbackRules {
    private static final Pattern VERDICT = Pattern.compile("([\\p{L} ]+?)\\s*[.,:;!\u2013-].*", Pattern.DOTALL);

    private FeedbackRules() {}

    /** E12: a published question that says nothing to some answer. */
    static void missing(QuestionView question, LintSet set, Sink sink) {
        if (!question.isPublished()) {
            return;
        }
        if (!(question.task() instanceof Task.Open)) {
            List<Choice> choices = question.choices();
            for (int i = 0; i < choices.size(); i++) {
                if (choices.get(i).feedback().isBlank()) {
                    sink.at(
                            question,
                            Places.answer(i),
                            "no feedback on (" + choices.get(i).id() + ")",
                            "Write '  > ' and what undoes or bears out this answer.");
                }
            }
        }
        lines(question, sink);
        Feedback feedback = question.question().feedback();
        boolean byOutcome = question.task() instanceof Task.Cloze || question.task() instanceof Task.ShortText;
        if (byOutcome && feedback.wrong().isBlank()) {
            sink.at(question, "", "nothing is said to a wrong answer", "Write feedback-incorrect: and what undoes it.");
        }
    }

    private static void lines(QuestionView question, Sink sink) {
        if (question.task() instanceof Task.Numeric numeric) {
            List<NumberLine> lines = numeric.accepted();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).feedback().isBlank()) {
                    sink.at(
                            question,
                            Places.answer(i),
                            "no feedback on this line",
                            "Write '  > ' and the working or the slip.");
                }
            }
        } else if (question.task() instanceof Task.ShortText text) {
            List<TextLine> lines = text.accepted();
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).share() < 1 && lines.get(i).feedback().isBlank()) {
                    sink.at(
                            question,
                            Places.answer(i),
                            "no feedback on this recognised answer",
                            "Write '  > ' and why it falls short.");
                }
            }
        }
    }

    /** W22: feedback that does not teach. */
    static void thin(QuestionView question, LintSet set, Sink sink) {
        List<String> lines = question.feedbackLines();
        List<Choice> choices = question.choices();
        for (String line : lines) {
            int at = index(choices, line);
            String part = at < 0 ? "" : Places.answer(at);
            boolean verdict = set.words().list("verdict-only").contains(Comparison.form(line));
            if (verdict || Prose.count(line) < set.thresholds().count("feedback-words-at-least")) {
                sink.at(question, part, "feedback of a bare verdict: '" + line + "'", "Say why, in a sentence.");
            } else if (OptionRules.LETTER.matcher(line).find()) {
                sink.at(
                        question,
                        part,
                        "feedback that names an option by its letter or place",
                        "Name the thing itself; options are shuffled.");
            }
        }
    }

    private static int index(List<Choice> choices, String feedback) {
        for (int i = 0; i < choices.size(); i++) {
            if (choices.get(i).feedback().equals(feedback)) {
                return i;
            }
        }
        return -1;
    }

    /** W31: the lesson: there, short, with its source. */
    static void lesson(QuestionView question, LintSet set, Sink sink) {
        String lesson = question.lesson();
        int words = Prose.count(lesson);
        int most = set.thresholds().count("lesson-words");
        if (lesson.isBlank()) {
            if (question.isPublished()) {
                sink.at(question, "", "no lesson", "Write '>> ' and the rule, an example and the source.");
            }
        } else if (words > most) {
            sink.at(
                    question,
                    Places.LESSON,
                    "a lesson of " + words + " words, " + most + " at most",
                    "Keep the rule, one example and the source.");
        } else if (!Pattern.compile("(?i)\\bsources?\\b\\s*:").matcher(lesson).find()) {
            sink.at(
                    question,
                    Places.LESSON,
                    "a lesson without its source",
                    "End it on 'Source: ' and what can be looked up.");
        }
    }

    /** W32: praise, blame, exclamation, or a verdict where the reason should stand. */
    static void tone(QuestionView question, LintSet set, Sink sink) {
        List<String> lines = new ArrayList<>(question.feedbackLines());
        lines.add(question.lesson());
        for (String line : lines) {
            int at = index(question.choices(), line);
            String part = at < 0 ? Places.LESSON : Places.answer(at);
            Matcher verdict = VERDICT.matcher(line.strip());
            String first = verdict.matches() ? verdict.group(1) : "";
            if (line.contains("!")) {
                sink.at(question, part, "an exclamation mark", "End on a full stop.");
            } else if (set.words().firstIn(opening(line), "praise-and-blame").isPresent()) {
                sink.at(
                        question,
                        part,
                        "praise or blame: '" + opening(line) + "'",
                        "Speak of the matter, not of the person.");
            } else if (set.words().list("starts").contains(Comparison.form(first)) && !line.equals(question.lesson())) {
                sink.at(
                        question,
                        part,
                        "feedback that begins with the verdict '" + first + "'",
                        "Begin with the reason.");
            }
        }
    }

    private static String opening(String line) {
        List<String> words = Prose.words(line);
        return String.join(" ", words.subList(0, Math.min(3, words.size())));
    }
}
