package app.betweencalls.engine.mastery;

import app.betweencalls.engine.review.Certainty;
import java.util.Optional;

/**
 * A graded answer, as the fold takes it.
 *
 * @param question number of the question in the catalogue
 * @param atMillis when, in milliseconds since 1970
 * @param day the candidate's day, counted from 1 January 1970
 * @param share credit in [0, 1]
 * @param certainty how sure the candidate said to be
 * @param seconds foreground time, at least 0
 * @param session what the answers of one sitting share
 */
public record Answered(
        int question,
        long atMillis,
        long day,
        double share,
        Optional<Certainty> certainty,
        double seconds,
        Object session) {
    /** Says whether it counts as right where only right or wrong is asked. */
    public boolean isRight() {
        return share >= 0.5;
    }
}
