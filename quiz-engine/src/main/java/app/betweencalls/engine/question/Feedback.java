package app.betweencalls.engine.question;

import java.util.List;

/**
 * What a question teaches after an answer, apart from the lines of its choices.
 *
 * @param lesson the rule, an example and where to look it up
 * @param hints in order
 * @param right shown for a right answer; may be empty
 * @param partly shown for a partly right answer; may be empty
 * @param wrong shown for a wrong answer; may be empty
 */
public record Feedback(String lesson, List<String> hints, String right, String partly, String wrong) {
    /** Copies the list. */
    public Feedback {
        hints = List.copyOf(hints);
    }
}
