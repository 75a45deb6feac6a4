package app.betweencalls.engine.memory;

import app.betweencalls.engine.review.Rating;

/**
 * How memory of a point changes with reviews and fades with time: one of the FSRS models with its weights.
 *
 * <p>Every method is a pure function: no clock, no randomness, the same bits on every machine ({@link PlainMath}).
 * Implementations are immutable and thread-safe. States must come from a model of the same kind.
 * Choosing a calendar day from an interval is the business of {@link DuePolicy}.
 *
 * @see <a href="https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm">FSRS: the algorithm</a>
 */
public sealed interface MemoryModel permits Fsrs6, Fsrs7 {

    /** Returns the model that these weights belong to: {@link Fsrs6} for 21, {@link Fsrs7} for 34. */
    static MemoryModel of(ModelParameters parameters) {
        return parameters.version() == ModelParameters.Version.FSRS_6 ? new Fsrs6(parameters) : new Fsrs7(parameters);
    }

    /** Returns the weights of this model. */
    ModelParameters parameters();

    /** Returns whether gaps between reviews are whole days (a gap of 0 is the same day) rather than exact time. */
    boolean countsWholeDays();

    /** Returns the state after the first review of a point. */
    MemoryState first(Rating rating);

    /**
     * Returns the state after a further review.
     *
     * @param state the state after the review before
     * @param elapsedDays days since the review before, at least 0; for a model that {@linkplain #countsWholeDays()
     *     counts whole days} a value below 1 is the same day
     * @param rating how well the point was recalled
     * @throws IllegalArgumentException if {@code elapsedDays} is negative or not finite, or the state is of another
     *     model
     */
    MemoryState update(MemoryState state, double elapsedDays, Rating rating);

    /**
     * Returns the probability of recall.
     *
     * @param state the state after the last review
     * @param elapsedDays days since the last review, at least 0, fractions allowed
     * @return a probability in [0, 1], never rising as {@code elapsedDays} grows
     * @throws IllegalArgumentException if {@code elapsedDays} is negative or not finite, or the state is of another
     *     model
     */
    double recall(MemoryState state, double elapsedDays);

    /**
     * Returns after how many days recall falls to a target.
     *
     * @param state the state after the last review
     * @param targetRecall the target, strictly between 0 and 1
     * @return days, not rounded, at least 0
     * @throws IllegalArgumentException if {@code targetRecall} is out of range, or the state is of another model
     */
    double intervalDays(MemoryState state, double targetRecall);

    /** Returns the days in which recall falls to 0.9: the figure to show as "stability" for either model. */
    default double stabilityDays(MemoryState state) {
        return intervalDays(state, 0.9);
    }
}
