package app.betweencalls.engine.laboratory;

/**
 * How one simulated learner really remembers; each family forgets by other laws than the engine assumes. Times are in
 * days from the beginning of the study. Not thread-safe.
 */
interface TrueMemory {
    /** Returns the probability that a point is remembered; 0 before it was studied. */
    double recall(int point, double day);

    /** Studies a point: answered it, right or wrong, and read the feedback. */
    void study(int point, double day, boolean right);

    /** Returns what is held of a point, to be put back by {@link #restore}. */
    Object save(int point);

    /** Puts back what was saved of a point. */
    void restore(int point, Object saved);
}
