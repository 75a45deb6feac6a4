package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.PlainMath;

/**
 * How a candidate is doing just now, whatever the point: the fold of recent surprises that {@link StateTerm} weighs.
 *
 * <p>Six means of (recalled less expected) fade at different paces, three by number of reviews and three by time; each
 * is divided by the variance expected plus a constant, so that little evidence says little. The seventh signal is how
 * many reviews the day has seen. Knows only reviews before the one asked about. Not thread-safe.
 */
final class Disposition {
    /** How many signals there are. */
    static final int SIGNALS = 7;

    private static final double[] HALF_LIFE_REVIEWS = {5, 20, 150};
    private static final double[] HALF_LIFE_DAYS = {0.02, 0.3, 3};
    private static final double SHRINK_PER_REVIEW = 0.3;
    private static final double SHRINK = 1.5;
    private static final double MILLIS_PER_DAY = 86_400_000.0;
    private static final double LN_2 = PlainMath.log(2);

    private final double[] surprise = new double[6];
    private final double[] variance = new double[6];
    private final double[] fadePerReview = new double[HALF_LIFE_REVIEWS.length];
    private long lastMoment;
    private long today;
    private int reviewsToday;
    private boolean begun;

    Disposition() {
        for (int index = 0; index < fadePerReview.length; index++) {
            fadePerReview[index] = PlainMath.exp(-LN_2 / HALF_LIFE_REVIEWS[index]);
        }
    }

    /** Lets time pass up to the moment of the next review. */
    void advance(long moment, long day) {
        if (begun && moment > lastMoment) {
            double days = (moment - lastMoment) / MILLIS_PER_DAY;
            for (int index = 0; index < HALF_LIFE_DAYS.length; index++) {
                double fade = PlainMath.exp(-LN_2 * days / HALF_LIFE_DAYS[index]);
                surprise[3 + index] *= fade;
                variance[3 + index] *= fade;
            }
        }
        if (!begun || day != today) {
            reviewsToday = 0;
            today = day;
        }
        lastMoment = begun ? Math.max(lastMoment, moment) : moment;
        begun = true;
    }

    /** Returns a signal as it stands before the next review, 0 to {@link #SIGNALS} - 1. */
    double signal(int index) {
        if (index == SIGNALS - 1) {
            return PlainMath.log(1.0 + reviewsToday);
        }
        double shrink = index < 3 ? SHRINK_PER_REVIEW * HALF_LIFE_REVIEWS[index] : SHRINK;
        return surprise[index] / (variance[index] + shrink);
    }

    /** Takes a scored review. */
    void takeScored(double expected, boolean recalled) {
        double surprised = (recalled ? 1 : 0) - expected;
        for (int index = 0; index < surprise.length; index++) {
            double fade = index < 3 ? fadePerReview[index] : 1;
            surprise[index] = surprise[index] * fade + surprised;
            variance[index] = variance[index] * fade + expected * (1 - expected);
        }
        reviewsToday++;
    }

    /** Takes a review that is not scored: it only counts for the day. */
    void takeUnscored() {
        reviewsToday++;
    }
}
