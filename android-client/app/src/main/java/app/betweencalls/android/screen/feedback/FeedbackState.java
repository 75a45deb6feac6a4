package app.betweencalls.android.screen.feedback;

import app.betweencalls.engine.grading.Verdict;
import java.util.List;

/**
 * What the feedback screen shows.
 *
 * @param verdict right, partly or wrong
 * @param headline the verdict in words
 * @param lines what is said about the answer given; may be empty
 * @param key what would have been right; empty after a right answer
 * @param lesson the rule to take away
 * @param source where to look it up, and when that was checked
 * @param why why this question came now
 * @param saving whether the candidate has gone on and that is being stored
 */
public record FeedbackState(
        Verdict verdict,
        String headline,
        List<String> lines,
        List<String> key,
        String lesson,
        String source,
        String why,
        boolean saving) {
    /** Copies the lists. */
    public FeedbackState {
        lines = List.copyOf(lines);
        key = List.copyOf(key);
    }
}
