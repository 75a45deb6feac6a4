package app.betweencalls.engine.review;

import java.util.Optional;

/**
 * From the share of an answer to the rating the memory model takes; the candidate never rates himself.
 *
 * <p>Below one half: again. From one half to below one: hard. One: good. Certainty flags misconceptions and does not
 * change the rating; {@code docs/decisions.md} has the figures behind that.
 */
public final class Ratings {
    private Ratings() {}

    /**
     * Returns the rating of an answer.
     *
     * @param share credit in [0, 1]
     * @param certainty how sure the candidate said to be; empty where switched off
     * @throws IllegalArgumentException if the share is outside [0, 1]
     */
    public static Rating rate(double share, Optional<Certainty> certainty) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in [0, 1], was " + share);
        }
        if (share < 0.5) {
            return Rating.AGAIN;
        }
        return share < 1 ? Rating.HARD : Rating.GOOD;
    }

    /** Says whether an answer was wrong though the candidate was sure: a misconception to come back to within a day. */
    public static boolean isConfidentError(double share, Optional<Certainty> certainty) {
        return share < 0.5 && certainty.isPresent() && certainty.get() == Certainty.SURE;
    }
}
