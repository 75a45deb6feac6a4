package app.betweencalls.engine.calibration;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Leaves out points whose second day is unusual for their first rating: rare gaps say little and mislead the fit.
 *
 * <p>Points are grouped by first rating and gap to the first scored event. For each rating the smallest groups go until
 * 20 points or a twentieth are gone; of the rest a group stays if it has 6 points and its gap is at most 100 days (365
 * after "easy"). The rule of fsrs-rs 6.5.0.
 */
final class OutlierRule {
    private static final int LEAST_DROPPED = 20;
    private static final int LEAST_GROUP = 6;
    private static final int LONGEST_GAP = 100;
    private static final int LONGEST_EASY_GAP = 365;
    private static final int EASY = 3;
    private static final Comparator<Group> SMALLEST_FIRST = Comparator.comparingInt(Group::points)
            .thenComparing(Comparator.comparingInt(Group::gap).reversed());

    private OutlierRule() {}

    /** A group of points: those with one first rating and one gap. */
    private record Group(int gap, int points) {}

    /** Leaves outliers out of a training set and out of the tally. */
    static void apply(TrainingSet set, FirstEvents tally) {
        boolean[][] dropped = new boolean[tally.points.length][];
        for (int rating = 0; rating < dropped.length; rating++) {
            dropped[rating] = droppedGaps(tally.points[rating], rating == EASY ? LONGEST_EASY_GAP : LONGEST_GAP);
        }
        for (int point : set.points()) {
            if (dropped[tally.firstRating(point)][tally.gap(point)]) {
                tally.remove(point);
                set.drop(point);
            }
        }
    }

    private static boolean[] droppedGaps(int[] pointsByGap, int longest) {
        List<Group> groups = new ArrayList<>();
        int total = 0;
        for (int gap = 0; gap < pointsByGap.length; gap++) {
            if (pointsByGap[gap] > 0) {
                groups.add(new Group(gap, pointsByGap[gap]));
                total += pointsByGap[gap];
            }
        }
        groups.sort(SMALLEST_FIRST);
        int limit = Math.max(LEAST_DROPPED, total / 20);
        int gone = 0;
        boolean[] dropped = new boolean[pointsByGap.length];
        for (Group group : groups) {
            boolean among = gone + group.points() < limit;
            gone += among ? group.points() : 0;
            dropped[group.gap()] = among || group.points() < LEAST_GROUP || group.gap() > longest;
        }
        return dropped;
    }
}
