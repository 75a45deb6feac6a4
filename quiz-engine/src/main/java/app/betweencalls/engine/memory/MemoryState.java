package app.betweencalls.engine.memory;

/**
 * What a memory model remembers about one point between two reviews.
 *
 * <p>A state belongs to the model that made it: {@link Single} to {@link Fsrs6}, {@link Dual} to {@link Fsrs7}.
 * The day on which recall falls to a target is asked of the model, not read from here.
 */
public sealed interface MemoryState {
    /** The hardest a point can be. */
    double HARDEST = 10;
    /** The easiest a point can be. */
    double EASIEST = 1;

    /** Returns how hard the point is, from 1 (easiest) to 10; no unit. */
    double difficulty();

    /**
     * The state of {@link Fsrs6}: one memory trace.
     *
     * @param stabilityDays days in which recall falls from 1 to 0.9, in [0.001, 36500]
     * @param difficulty how hard the point is, in [1, 10]
     */
    record Single(double stabilityDays, double difficulty) implements MemoryState {
        /** The least stability, in days. */
        public static final double LEAST_DAYS = 0.001;
        /** The greatest stability, in days. */
        public static final double MOST_DAYS = 36500;

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a part lies outside its range or is not a number
         */
        public Single {
            requireWithin("stabilityDays", stabilityDays, LEAST_DAYS, MOST_DAYS);
            requireWithin("difficulty", difficulty, EASIEST, HARDEST);
        }
    }

    /**
     * The state of {@link Fsrs7}: a slow and a fast memory trace. Neither is the day of 0.9 recall by itself.
     *
     * @param slowDays stability of the slow trace in days, in [0.0001, 36500]
     * @param fastDays stability of the fast trace in days, in [0.0001, 36500]
     * @param difficulty how hard the point is, in [1, 10]
     */
    record Dual(double slowDays, double fastDays, double difficulty) implements MemoryState {
        /** The least stability of a trace, in days. */
        public static final double LEAST_DAYS = 0.0001;
        /** The greatest stability of a trace, in days. */
        public static final double MOST_DAYS = 36500;

        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException if a part lies outside its range or is not a number
         */
        public Dual {
            requireWithin("slowDays", slowDays, LEAST_DAYS, MOST_DAYS);
            requireWithin("fastDays", fastDays, LEAST_DAYS, MOST_DAYS);
            requireWithin("difficulty", difficulty, EASIEST, HARDEST);
        }
    }

    private static void requireWithin(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(name + " must be in [" + least + ", " + most + "], was " + value);
        }
    }
}
