package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.ModelParameters.Version;

/**
 * How a model is trained: the settings of the optimiser.
 *
 * <p>Figures of the reference optimisers: FSRS-6 from fsrs-rs 6.5.0, FSRS-7 from the model's own recipe of autumn 2026.
 *
 * @param epochs passes over the log
 * @param batchEvents scored events a step
 * @param learningRate step size at the start; falls to 0 along a cosine
 * @param firstDecay how much of the mean gradient is kept from step to step
 * @param secondDecay the same for the mean square
 */
record FitRecipe(double epochs, int batchEvents, double learningRate, double firstDecay, double secondDecay) {
    private static final FitRecipe FSRS_6 = new FitRecipe(5, 512, 0.04, 0.9, 0.999);
    private static final FitRecipe FSRS_7 = new FitRecipe(9, 512, 0.0118, 0.70, 0.98);

    static FitRecipe of(Version version) {
        return version == Version.FSRS_6 ? FSRS_6 : FSRS_7;
    }
}
