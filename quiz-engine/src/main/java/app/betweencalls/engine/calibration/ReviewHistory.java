package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.DayBoundary;
import java.time.Instant;
import java.util.List;

/**
 * A log laid out for the fit: reviews grouped by point, each group in time order, as flat arrays.
 *
 * <p>A <em>scored event</em> is a review that is not the point's first and falls on a later day than the one before;
 * events are numbered in time order. Immutable after construction and thread-safe; 41 bytes a review.
 */
public final class ReviewHistory {
    /** The event number of a review that is not scored. */
    static final int UNSCORED = -1;

    private static final double MILLIS_PER_DAY = 86_400_000.0;
    /** A hundred years; longer gaps say no more. */
    private static final int LONGEST_GAP = 36_500;

    /** Where each point's reviews begin; one entry more than there are points. */
    final int[] start;

    final byte[] rating;
    /** Whole days since the point's review before, by the candidate's day boundary; 0 on the same day. */
    final int[] gapDays;
    /** Days since the point's review before, with fractions. */
    final float[] gapExact;
    /** Number of the scored event in time order, or {@link #UNSCORED}. */
    final int[] event;
    /** When the review was, in milliseconds since 1970. */
    final long[] moment;
    /** The candidate's day of the review, counted from 1970. */
    final int[] day;
    /** Places of all reviews in time order. */
    final int[] byTime;
    /** Places of the scored events in time order. */
    private final int[] eventPlaces;

    private final int points;
    private int events;

    private ReviewHistory(ReviewColumns columns, DayBoundary boundary) {
        int size = columns.size();
        int[] rows = columns.rowsInTimeOrder();
        PointNumbers numbers = new PointNumbers(size);
        int[] pointOf = new int[size];
        for (int row : rows) {
            pointOf[row] = numbers.of(columns.point(row));
        }
        points = numbers.count();
        start = new int[points + 1];
        for (int point : pointOf) {
            start[point + 1]++;
        }
        for (int point = 0; point < points; point++) {
            start[point + 1] += start[point];
        }
        rating = new byte[size];
        gapDays = new int[size];
        gapExact = new float[size];
        event = new int[size];
        moment = new long[size];
        day = new int[size];
        byTime = new int[size];
        eventPlaces = new int[size];
        fill(columns, rows, pointOf, new Days(boundary));
    }

    /**
     * Lays out a log.
     *
     * @param columns the reviews, in any order
     * @param boundary when the candidate's days begin
     */
    public static ReviewHistory of(ReviewColumns columns, DayBoundary boundary) {
        return new ReviewHistory(columns, boundary);
    }

    private ReviewHistory(List<ReviewHistory> histories) {
        ReviewColumns columns = new ReviewColumns();
        int allPoints = 0;
        for (ReviewHistory history : histories) {
            for (int point = 0; point < history.points; point++) {
                for (int place = history.start[point]; place < history.start[point + 1]; place++) {
                    columns.add(allPoints, history.moment[place], history.rating[place]);
                }
                allPoints++;
            }
        }
        int size = columns.size();
        points = allPoints;
        start = new int[points + 1];
        rating = new byte[size];
        gapDays = new int[size];
        gapExact = new float[size];
        event = new int[size];
        moment = new long[size];
        day = new int[size];
        byTime = columns.rowsInTimeOrder();
        eventPlaces = new int[size];
        append(histories);
        for (int place : byTime) {
            if (event[place] != UNSCORED) {
                eventPlaces[events] = place;
                event[place] = events++;
            }
        }
    }

    /** Returns the logs of several candidates as one: points stay apart, events are numbered anew in time order. */
    public static ReviewHistory merged(List<ReviewHistory> histories) {
        return new ReviewHistory(histories);
    }

    private void append(List<ReviewHistory> histories) {
        int at = 0;
        int point = 0;
        for (ReviewHistory history : histories) {
            int size = history.reviews();
            for (int own = 0; own < history.points; own++) {
                start[point++] = at + history.start[own];
            }
            System.arraycopy(history.rating, 0, rating, at, size);
            System.arraycopy(history.gapDays, 0, gapDays, at, size);
            System.arraycopy(history.gapExact, 0, gapExact, at, size);
            System.arraycopy(history.event, 0, event, at, size);
            System.arraycopy(history.moment, 0, moment, at, size);
            System.arraycopy(history.day, 0, day, at, size);
            at += size;
        }
        start[points] = at;
    }

    /** Returns how many reviews there are. */
    public int reviews() {
        return rating.length;
    }

    /** Returns how many points were reviewed. */
    public int points() {
        return points;
    }

    /** Returns how many scored events there are. */
    public int events() {
        return events;
    }

    /** Returns the place of a scored event. */
    int placeOfEvent(int number) {
        return eventPlaces[number];
    }

    /** Returns whether a scored event was recalled. */
    boolean recalled(int number) {
        return rating[eventPlaces[number]] > 1;
    }

    private void fill(ReviewColumns columns, int[] rows, int[] pointOf, Days days) {
        int[] next = start.clone();
        long[] lastDay = new long[points];
        long[] lastMoment = new long[points];
        for (int number = 0; number < rows.length; number++) {
            int row = rows[number];
            int point = pointOf[row];
            int place = next[point]++;
            long at = columns.moment(row);
            long today = days.of(at);
            rating[place] = columns.rating(row);
            byTime[number] = place;
            moment[place] = at;
            day[place] = (int) today;
            event[place] = UNSCORED;
            if (place > start[point]) {
                gapDays[place] = (int) Math.min(LONGEST_GAP, Math.max(0, today - lastDay[point]));
                gapExact[place] = (float) ((at - lastMoment[point]) / MILLIS_PER_DAY);
                if (gapDays[place] > 0) {
                    eventPlaces[events] = place;
                    event[place] = events++;
                }
            }
            lastDay[point] = place > start[point] ? Math.max(today, lastDay[point]) : today;
            lastMoment[point] = at;
        }
    }

    /** Days of moments that mostly come in order: the zone is asked once a day, not once a review. */
    private static final class Days {
        private final DayBoundary boundary;
        private long from = 1;
        private long to;
        private long day;

        Days(DayBoundary boundary) {
            this.boundary = boundary;
        }

        long of(long moment) {
            if (moment < from || moment > to) {
                day = boundary.dayOf(Instant.ofEpochMilli(moment));
                from = moment;
                to = moment;
                for (long step = 1L << 26; step > 0; step >>= 1) {
                    if (boundary.dayOf(Instant.ofEpochMilli(to + step)) == day) {
                        to += step;
                    }
                }
            }
            return day;
        }
    }

    /** Numbers points 0, 1, 2 ... as they first appear: open addressing over primitive keys. */
    private static final class PointNumbers {
        private final long[] keys;
        private final int[] numbers;
        private final int mask;
        private int count;

        PointNumbers(int most) {
            int capacity = Integer.highestOneBit(Math.max(4, most)) * 4;
            keys = new long[capacity];
            numbers = new int[capacity];
            mask = capacity - 1;
        }

        int of(long key) {
            int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
            while (numbers[slot] != 0 && keys[slot] != key) {
                slot = (slot + 1) & mask;
            }
            if (numbers[slot] == 0) {
                keys[slot] = key;
                numbers[slot] = ++count;
            }
            return numbers[slot] - 1;
        }

        int count() {
            return count;
        }
    }
}
