package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.ModelParameters.Version;

/**
 * The part of a history that a model is fitted to: the reviews before a cut in time, points with at least one scored
 * event, outliers left out.
 *
 * <p>Both models are scored on reviews of a later day; FSRS-6 counts whole days, FSRS-7 exact time. (The published
 * recipe of FSRS-7 scores same-day reviews too; leaving them out predicts later days better, see
 * {@code docs/decisions.md}.)
 */
final class TrainingSet {
    /** Reviews of a point beyond these are not used. */
    static final int MOST_REVIEWS = 256;

    private static final double OLDEST_WEIGHT = 0.25;

    private final ReviewHistory history;
    private final boolean wholeDays;
    private final int cut;
    private final int[] length;
    private final short[] scored;
    private int reviews;
    private int events;
    private int count;

    /**
     * Cuts a history.
     *
     * @param history the whole log
     * @param version whose scoring to use
     * @param cut how many of the scored events (whole days, in time order) may be used
     */
    TrainingSet(ReviewHistory history, Version version, int cut) {
        this.history = history;
        this.wholeDays = version == Version.FSRS_6;
        this.length = new int[history.points()];
        this.scored = new short[history.points()];
        this.cut = cut;
        for (int point = 0; point < length.length; point++) {
            measure(point);
        }
    }

    /** Leaves a point out. */
    void drop(int point) {
        if (length[point] > 0) {
            count--;
            reviews -= length[point];
            events -= scored[point];
            length[point] = 0;
        }
    }

    /** Returns the points that are in, as a new array. */
    int[] points() {
        int[] points = new int[count];
        int next = 0;
        for (int point = 0; point < length.length; point++) {
            if (length[point] > 0) {
                points[next++] = point;
            }
        }
        return points;
    }

    int length(int point) {
        return length[point];
    }

    int events(int point) {
        return scored[point];
    }

    int events() {
        return events;
    }

    int reviews() {
        return reviews;
    }

    int first(int point) {
        return history.start[point];
    }

    int kind(int point, int level) {
        if (level == length[point] - 1) {
            return BatchPlan.LAST;
        }
        int review = history.start[point] + level;
        if (wholeDays && history.gapDays[review] == 0) {
            return BatchPlan.SAME_DAY;
        }
        return history.rating[review] == 1 ? BatchPlan.LAPSE : BatchPlan.SUCCESS;
    }

    byte rating(int review) {
        return history.rating[review];
    }

    float gap(int review) {
        return wholeDays ? history.gapDays[review] : history.gapExact[review];
    }

    int event(int review) {
        return history.event[review];
    }

    /** Returns the weight of a review: newer ones count up to four times as much as the oldest. */
    float weight(int review) {
        int number = event(review);
        if (number < 0) {
            return 0;
        }
        double age = cut < 2 ? 1 : number / (cut - 1.0);
        return (float) (OLDEST_WEIGHT + (1 - OLDEST_WEIGHT) * age * age * age);
    }

    /** Returns the share of scored events that were recalled. */
    double meanRecall() {
        int recalled = 0;
        for (int number = 0; number < cut; number++) {
            recalled += history.recalled(number) ? 1 : 0;
        }
        return cut == 0 ? 1 : recalled / (double) cut;
    }

    ReviewHistory history() {
        return history;
    }

    private void measure(int point) {
        int first = history.start[point];
        int end = Math.min(history.start[point + 1], first + MOST_REVIEWS);
        int seen = 0;
        for (int review = first + 1; review < end; review++) {
            int number = event(review);
            if (number >= cut) {
                break;
            }
            if (number >= 0) {
                seen++;
                scored[point] = (short) seen;
                length[point] = review - first + 1;
            }
        }
        count += seen > 0 ? 1 : 0;
        reviews += length[point];
        events += seen;
    }
}
