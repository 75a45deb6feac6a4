package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.ModelParameters.Version;

/**
 * How a model is trained: the settings of the optimiser.
 *
 * <p>Figures of the reference optimisers: FSRS-6 from fsrs-rs 6.5.0, FSRS-7 from the model's own recipe of autumn 2026.
 * Large logs need fewer passes and take wider steps; measured in {@code docs/benchmarks.md}.
 *
 * @param epochs passes over the log
 * @param units groups of {@link #UNIT_EVENTS} scored events in one step
 * @param learningRate step size at the start; falls to 0 along a cosine
 * @param firstDecay how much of the mean gradient is kept from step to step
 * @param secondDecay the same for the mean square
 */
record FitRecipe(int epochs, int units, double learningRate, double firstDecay, double secondDecay) {
    static final int UNIT_EVENTS = 512;

    private static final int LARGE = 50_000;
    private static final int HUGE = 300_000;

    /** Returns the recipe for a log with so many scored events. */
    static FitRecipe of(Version version, int events) {
        int units = events < LARGE ? 1 : 2;
        if (version == Version.FSRS_6) {
            return new FitRecipe(events < LARGE ? 5 : events < HUGE ? 4 : 3, units, 0.04, 0.9, 0.999);
        }
        return new FitRecipe(events < LARGE ? 9 : 5, units, 0.0118, 0.70, 0.98);
    }
}
