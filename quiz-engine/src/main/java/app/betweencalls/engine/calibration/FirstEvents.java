package app.betweencalls.engine.calibration;

/**
 * The first scored event of every training point, tallied by first rating and gap: what the outlier rule and the search
 * for the first stabilities look at.
 */
final class FirstEvents {
    private static final int RATINGS = 4;

    /** Points by first rating (0 to 3) and gap in days. */
    final int[][] points;
    /** Those of them that were recalled. */
    final int[][] recalled;

    private final TrainingSet set;

    FirstEvents(TrainingSet set) {
        this.set = set;
        int longest = 0;
        for (int point : set.points()) {
            longest = Math.max(longest, gap(point));
        }
        points = new int[RATINGS][longest + 1];
        recalled = new int[RATINGS][longest + 1];
        for (int point : set.points()) {
            int gap = gap(point);
            int first = firstRating(point);
            points[first][gap]++;
            recalled[first][gap] += set.rating(review(point)) > 1 ? 1 : 0;
        }
    }

    /** Returns the first rating of a point, 0 (again) to 3 (easy). */
    int firstRating(int point) {
        return set.rating(set.first(point)) - 1;
    }

    /** Returns the whole days before the first scored event of a point; 0 if it has none on a later day. */
    int gap(int point) {
        return set.history().gapDays[review(point)];
    }

    /** Counts a point out again. */
    void remove(int point) {
        int first = firstRating(point);
        points[first][gap(point)]--;
        recalled[first][gap(point)] -= set.rating(review(point)) > 1 ? 1 : 0;
    }

    private int review(int point) {
        int first = set.first(point);
        int last = first + set.length(point) - 1;
        int review = first + 1;
        while (review < last && set.history().event[review] < 0) {
            review++;
        }
        return review;
    }
}
