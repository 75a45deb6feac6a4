package app.betweencalls.content.format;

import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Severity;
import app.betweencalls.engine.question.Choice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers with written letters: {@code (a) text}. A letter that is missing is given, and reported, since letters are
 * written
 * once and never move.
 */
final class Lettered {
    private static final Pattern LETTER = Pattern.compile("\\(([a-z]{1,2})\\)\\s+(.*)");
    private static final int AT_MOST = 26;

    private final Report report;

    Lettered(Report report) {
        this.report = report;
    }

    /**
     * Turns answers into choices.
     *
     * @param answers the answers
     * @param texts what each shows, after all other marks were taken off; one an answer
     */
    List<Choice> choices(List<Answer> answers, List<String> texts) {
        Set<String> used = new HashSet<>();
        List<Optional<String>> letters = new ArrayList<>();
        List<String> bare = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Matcher matcher = LETTER.matcher(texts.get(i));
            boolean written = matcher.matches();
            letters.add(written ? Optional.of(matcher.group(1)) : Optional.empty());
            bare.add(written ? matcher.group(2).strip() : texts.get(i).strip());
            if (written && !used.add(matcher.group(1))) {
                report.error(
                        "E07",
                        answers.get(i).line(),
                        "the letter (" + matcher.group(1) + ") stands twice",
                        "Give the new answer the next free letter; letters are never reused.");
            }
        }
        return choices(answers, letters, bare, used);
    }

    private List<Choice> choices(
            List<Answer> answers, List<Optional<String>> letters, List<String> texts, Set<String> used) {
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            String letter = letters.get(i).orElseGet(() -> free(used));
            if (texts.get(i).isBlank()) {
                report.error("E03", answer.line(), "an empty answer", "Write its text or take the line away.");
            } else if (choices.size() < AT_MOST) {
                choices.add(new Choice(
                        letter, texts.get(i), answer.feedback(), answer.rationale(), answer.misconception()));
            }
        }
        return choices;
    }

    private static String free(Set<String> used) {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            if (used.add(String.valueOf(letter))) {
                return String.valueOf(letter);
            }
        }
        for (int i = 0; ; i++) {
            String pair = "z" + (char) ('a' + i % 26);
            if (used.add(pair) || i > 26) {
                return pair;
            }
        }
    }

    /** Reports the answers that carry no letter, once a question. */
    void reportMissing(List<Answer> answers, List<String> texts) {
        for (int i = 0; i < answers.size(); i++) {
            if (!LETTER.matcher(texts.get(i)).matches() && !texts.get(i).isBlank()) {
                report.add(new Finding(
                        "R14",
                        Severity.INFO,
                        report.at(answers.get(i).line()),
                        report.question(),
                        "this answer has no letter",
                        "Write (a), (b) ... once; the writer adds what is missing."));
                return;
            }
        }
    }
}
