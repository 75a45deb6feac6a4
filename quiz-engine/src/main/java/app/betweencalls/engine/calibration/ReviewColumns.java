package app.betweencalls.engine.calibration;

import java.util.Arrays;

/**
 * Reviews of one candidate as columns, in any order: the form in which a log is handed to the fit.
 *
 * <p>Holds 25 bytes a review. Not thread-safe while rows are added.
 */
public final class ReviewColumns {
    private static final int FIRST_CAPACITY = 1024;

    private long[] points = new long[FIRST_CAPACITY];
    private long[] moments = new long[FIRST_CAPACITY];
    private byte[] ratings = new byte[FIRST_CAPACITY];
    private int size;

    /** Begins without reviews. */
    public ReviewColumns() {
        size = 0;
    }

    /**
     * Adds a review.
     *
     * @param point any number that stands for the point
     * @param epochMillis when it was answered, in milliseconds since 1970 in UTC
     * @param rating 1 (again) to 4 (easy)
     * @throws IllegalArgumentException if the rating is out of range
     */
    public void add(long point, long epochMillis, int rating) {
        if (rating < 1 || rating > 4) {
            throw new IllegalArgumentException("rating must be 1 to 4, was " + rating);
        }
        if (size == points.length) {
            int capacity = size + (size >> 1);
            points = Arrays.copyOf(points, capacity);
            moments = Arrays.copyOf(moments, capacity);
            ratings = Arrays.copyOf(ratings, capacity);
        }
        points[size] = point;
        moments[size] = epochMillis;
        ratings[size++] = (byte) rating;
    }

    /** Returns how many reviews there are. */
    public int size() {
        return size;
    }

    long point(int row) {
        return points[row];
    }

    long moment(int row) {
        return moments[row];
    }

    byte rating(int row) {
        return ratings[row];
    }

    /**
     * Returns the rows by time, then by point, then as they were added: a least-significant-digit radix sort, linear
     * in the number of rows.
     */
    int[] rowsInTimeOrder() {
        int[] rows = new int[size];
        boolean sorted = true;
        long least = Long.MAX_VALUE;
        long most = Long.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            rows[row] = row;
            sorted &= row == 0 || moments[row - 1] <= moments[row];
            least = Math.min(least, moments[row]);
            most = Math.max(most, moments[row]);
        }
        if (!sorted) {
            rows = sortedByMoment(rows, least, most);
        }
        orderTiesByPoint(rows);
        return rows;
    }

    private int[] sortedByMoment(int[] rows, long least, long most) {
        int[] from = rows;
        int[] to = new int[size];
        int[] count = new int[(1 << 11) + 1];
        for (int shift = 0; shift < Long.SIZE && (most - least) >>> shift != 0; shift += 11) {
            Arrays.fill(count, 0);
            for (int row = 0; row < size; row++) {
                count[digit(row, least, shift) + 1]++;
            }
            for (int digit = 1; digit < count.length; digit++) {
                count[digit] += count[digit - 1];
            }
            for (int row : from) {
                to[count[digit(row, least, shift)]++] = row;
            }
            int[] spare = from;
            from = to;
            to = spare;
        }
        return from;
    }

    private int digit(int row, long least, int shift) {
        return (int) ((moments[row] - least) >>> shift) & 0x7FF;
    }

    /** Moments hardly ever tie, so insertion is enough. */
    private void orderTiesByPoint(int[] rows) {
        for (int at = 1; at < rows.length; at++) {
            int row = rows[at];
            int to = at;
            while (to > 0 && moments[rows[to - 1]] == moments[row] && points[rows[to - 1]] > points[row]) {
                rows[to] = rows[to - 1];
                to--;
            }
            rows[to] = row;
        }
    }
}
