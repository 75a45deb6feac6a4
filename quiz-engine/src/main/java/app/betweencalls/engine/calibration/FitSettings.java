package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.ModelParameters.Version;

/**
 * What a fit is asked to do.
 *
 * @param prior the weights expected beforehand; also says which model is fitted
 * @param seed decides which points share a batch and in which order batches come; the same seed gives the same bits
 * @param threads 1 or 2; does not change the result
 * @param monitor told of progress, may end the fit
 */
public record FitSettings(WeightPrior prior, long seed, int threads, FitMonitor monitor) {
    /**
     * Checks the threads.
     *
     * @throws IllegalArgumentException if {@code threads} is neither 1 nor 2
     */
    public FitSettings {
        if (threads < 1 || threads > 2) {
            throw new IllegalArgumentException("threads must be 1 or 2, was " + threads);
        }
    }

    /** Returns settings with the standard prior, one thread and no monitor. */
    public static FitSettings standard(Version version, long seed) {
        return around(WeightPrior.standard(version), seed);
    }

    /** Returns settings with one thread and no monitor. */
    public static FitSettings around(WeightPrior prior, long seed) {
        return new FitSettings(prior, seed, 1, FitMonitor.NONE);
    }

    /** Returns which model is fitted. */
    public Version version() {
        return prior.mean().version();
    }
}
