package app.betweencalls.engine.calibration;

import java.util.Arrays;

/**
 * The training reviews in the order the fit walks them: random batches of whole points, each batch level by level
 * (all first reviews, all second reviews ...), each level cut into runs of the same kind.
 *
 * <p>Within a level the points are independent and a run has no branches, which is what makes the pass fast. The layout
 * is made once and read in a straight line, forwards for the states and backwards for the gradient.
 */
final class BatchPlan {
    /** Kinds of review after the first; a level holds its runs in this order. */
    static final int SUCCESS = 0;

    static final int LAPSE = 1;
    static final int SAME_DAY = 2;
    /** The last review kept of a point: only its recall matters, not the state after it. */
    static final int LAST = 3;

    static final int KINDS = 4;

    /** A plan of nothing. */
    static final BatchPlan EMPTY = new BatchPlan();

    final int batches;
    /** First position of each batch; one entry more than there are batches. */
    final int[] batchStart;
    /** First level of each batch in {@link #runEnd}; a batch's level 0 is not listed there. */
    final int[] levelStart;
    /** How many points each batch holds. */
    final int[] batchPoints;

    private final int[] batchEvents;
    /** Four ends of runs for every level after the first. */
    final int[] runEnd;

    /** Number of the point within its batch, by position. */
    final int[] point;

    final byte[] rating;
    final float[] gap;
    /** Weight of the review in the loss; 0 if it is not scored. */
    final float[] weight;
    /** Number of the review among the scored ones in time order, or {@link ReviewHistory#UNSCORED}. */
    final int[] event;

    final int mostPositions;
    final int mostPoints;
    final int scored;

    private BatchPlan() {
        batches = 0;
        batchStart = new int[1];
        levelStart = new int[1];
        batchPoints = new int[0];
        batchEvents = new int[0];
        runEnd = new int[0];
        point = new int[0];
        rating = new byte[0];
        gap = new float[0];
        weight = new float[0];
        event = new int[0];
        mostPositions = 0;
        mostPoints = 0;
        scored = 0;
    }

    private BatchPlan(TrainingSet set, int[] points, int batchEvents) {
        int[] ends = cut(set, points, batchEvents);
        batches = ends.length;
        int positions = set.reviews();
        batchStart = new int[batches + 1];
        levelStart = new int[batches + 1];
        batchPoints = new int[batches];
        this.batchEvents = new int[batches];
        point = new int[positions];
        rating = new byte[positions];
        gap = new float[positions];
        weight = new float[positions];
        event = new int[positions];
        scored = set.events();
        int widest = 0;
        int longest = 0;
        int from = 0;
        for (int batch = 0; batch < batches; batch++) {
            sortByLength(set, points, from, ends[batch]);
            batchPoints[batch] = ends[batch] - from;
            for (int at = from; at < ends[batch]; at++) {
                this.batchEvents[batch] += set.events(points[at]);
            }
            batchStart[batch + 1] = batchStart[batch] + total(set, points, from, ends[batch]);
            levelStart[batch + 1] = levelStart[batch] + set.length(points[from]) - 1;
            widest = Math.max(widest, ends[batch] - from);
            longest = Math.max(longest, batchStart[batch + 1] - batchStart[batch]);
            from = ends[batch];
        }
        runEnd = new int[KINDS * levelStart[batches]];
        mostPoints = widest;
        mostPositions = longest;
        from = 0;
        for (int batch = 0; batch < batches; batch++) {
            lay(set, Arrays.copyOfRange(points, from, ends[batch]), batch);
            from = ends[batch];
        }
    }

    /**
     * Lays out a training set.
     *
     * @param set what to train on
     * @param batchEvents scored events a batch should hold; the last may hold fewer
     * @param random decides which points share a batch
     */
    static BatchPlan of(TrainingSet set, int batchEvents, SeededOrder random) {
        int[] points = set.points();
        random.shuffle(points, points.length);
        return new BatchPlan(set, points, batchEvents);
    }

    /** Returns how many scored events a batch holds. */
    int batchEvents(int batch) {
        return batchEvents[batch];
    }

    private static int[] cut(TrainingSet set, int[] points, int batchEvents) {
        int[] ends = new int[set.events() / batchEvents + 1];
        int count = 0;
        int events = 0;
        for (int at = 0; at < points.length; at++) {
            events += set.events(points[at]);
            if (events >= batchEvents || at == points.length - 1) {
                ends[count++] = at + 1;
                events = 0;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    private static int total(TrainingSet set, int[] points, int from, int to) {
        int total = 0;
        for (int at = from; at < to; at++) {
            total += set.length(points[at]);
        }
        return total;
    }

    /** Longest first, so that the points still active at a level are a prefix; counting sort, stable. */
    private static void sortByLength(TrainingSet set, int[] points, int from, int to) {
        int[] count = new int[TrainingSet.MOST_REVIEWS + 2];
        for (int at = from; at < to; at++) {
            count[TrainingSet.MOST_REVIEWS - set.length(points[at]) + 1]++;
        }
        for (int length = 1; length < count.length; length++) {
            count[length] += count[length - 1];
        }
        int[] sorted = new int[to - from];
        for (int at = from; at < to; at++) {
            sorted[count[TrainingSet.MOST_REVIEWS - set.length(points[at])]++] = points[at];
        }
        System.arraycopy(sorted, 0, points, from, sorted.length);
    }

    private void lay(TrainingSet set, int[] points, int batch) {
        int at = batchStart[batch];
        for (int local = 0; local < points.length; local++) {
            put(set, at++, set.first(points[local]), local);
        }
        int active = points.length;
        int[] next = new int[KINDS];
        for (int level = 1; level < set.length(points[0]); level++) {
            while (set.length(points[active - 1]) <= level) {
                active--;
            }
            Arrays.fill(next, 0);
            for (int local = 0; local < active; local++) {
                next[set.kind(points[local], level)]++;
            }
            int ends = KINDS * (levelStart[batch] + level - 1);
            for (int kind = 0; kind < KINDS; kind++) {
                int count = next[kind];
                next[kind] = at;
                at += count;
                runEnd[ends + kind] = at;
            }
            for (int local = 0; local < active; local++) {
                int kind = set.kind(points[local], level);
                put(set, next[kind]++, set.first(points[local]) + level, local);
            }
        }
    }

    private void put(TrainingSet set, int at, int review, int local) {
        point[at] = local;
        rating[at] = set.rating(review);
        gap[at] = set.gap(review);
        weight[at] = set.weight(review);
        event[at] = set.event(review);
    }
}
