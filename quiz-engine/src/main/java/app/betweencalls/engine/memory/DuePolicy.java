package app.betweencalls.engine.memory;

/**
 * Which whole day a point becomes due: rounding, fuzz and balance of load over days, all outside the memory model.
 *
 * <p>Fuzz spreads points learnt together over neighbouring days; the width is that of the reference implementations.
 * Among the days of the range those with less work are likelier, by the inverse square of the work already due. The
 * choice depends only on the arguments, so server and phone agree. Immutable and thread-safe.
 *
 * @param targetRecall the recall at which a point is due, strictly between 0 and 1
 * @param mostDays the longest interval in days, 1 to 36500
 */
public record DuePolicy(double targetRecall, int mostDays) {
    /** The longest interval the models allow, in days. */
    public static final int LONGEST = 36500;

    private static final double LEAST_FUZZED_DAYS = 2.5;

    /** The work already due on the days ahead. */
    @FunctionalInterface
    public interface DayLoad {
        /** No work planned on any day. */
        DayLoad NONE = daysAhead -> 0;

        /**
         * Returns how many points are already due on a day.
         *
         * @param daysAhead days from the review, at least 1
         * @return the count, at least 0
         */
        int dueOn(int daysAhead);
    }

    /**
     * A range of whole days.
     *
     * @param first the first day, at least 1
     * @param last the last day, at least {@code first}
     */
    public record DayRange(int first, int last) {
        /**
         * Checks the order.
         *
         * @throws IllegalArgumentException if the range is empty or begins before day 1
         */
        public DayRange {
            if (first < 1 || last < first) {
                throw new IllegalArgumentException("no such range of days: " + first + " to " + last);
            }
        }
    }

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a part lies outside its range
     */
    public DuePolicy {
        Fsrs6.requireTarget(targetRecall);
        if (mostDays < 1 || mostDays > LONGEST) {
            throw new IllegalArgumentException("mostDays must be 1 to " + LONGEST + ", was " + mostDays);
        }
    }

    /** Returns the whole days of an interval: rounded half up, at least 1, at most {@code mostDays}. */
    public int wholeDays(double intervalDays) {
        return (int) Math.min(mostDays, Math.max(1, Math.floor(intervalDays + 0.5)));
    }

    /**
     * Returns the days over which a point may be spread.
     *
     * @param intervalDays the exact interval in days
     * @param elapsedDays whole days since the review before; a longer interval never becomes due sooner than that
     */
    public DayRange fuzzRange(double intervalDays, int elapsedDays) {
        int exact = wholeDays(intervalDays);
        if (intervalDays < LEAST_FUZZED_DAYS) {
            return new DayRange(exact, exact);
        }
        double capped = Math.min(intervalDays, mostDays);
        double spread = 1
                + 0.15 * part(capped, LEAST_FUZZED_DAYS, 7)
                + 0.10 * part(capped, 7, 20)
                + 0.05 * part(capped, 20, Double.MAX_VALUE);
        int last = (int) Math.min(mostDays, Math.floor(capped + spread + 0.5));
        int first = (int) Math.max(2, Math.floor(capped - spread + 0.5));
        if (capped > elapsedDays) {
            first = Math.max(first, elapsedDays + 1);
        }
        return new DayRange(Math.min(first, last), last);
    }

    /**
     * Chooses the day a point becomes due.
     *
     * @param intervalDays the exact interval in days
     * @param elapsedDays whole days since the review before, at least 0
     * @param load the work already due
     * @param seed from candidate, point and number of reviews, see {@link #seed}
     * @return days from the review, 1 to {@code mostDays}
     */
    public int dueInDays(double intervalDays, int elapsedDays, DayLoad load, long seed) {
        DayRange range = fuzzRange(intervalDays, elapsedDays);
        double total = 0;
        for (int day = range.first(); day <= range.last(); day++) {
            total += chance(load, day);
        }
        double drawn = unit(seed) * total;
        for (int day = range.first(); day < range.last(); day++) {
            drawn -= chance(load, day);
            if (drawn < 0) {
                return day;
            }
        }
        return range.last();
    }

    /**
     * Returns a seed that server and phone agree on.
     *
     * @param candidate the candidate's id
     * @param point the point's id
     * @param reviews how many reviews of the point there were
     */
    public static long seed(String candidate, String point, int reviews) {
        return mix(mix(mix(hash(candidate)) ^ hash(point)) + reviews);
    }

    private static double part(double days, double from, double to) {
        return Math.max(0, Math.min(days, to) - from);
    }

    private static double chance(DayLoad load, int day) {
        double busy = 1.0 + load.dueOn(day);
        return 1 / (busy * busy);
    }

    private static double unit(long seed) {
        return (mix(seed) >>> 11) * 0x1p-53;
    }

    /** FNV-1a over the characters (Fowler, Noll, Vo); its offset and prime for 64 bits. */
    private static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The finishing step of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long mixed = value + 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
