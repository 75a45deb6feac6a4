package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.ModelParameters.Version;

/**
 * The loss of a memory model over a batch and its gradient by a hand-written adjoint.
 *
 * <p>Not thread-safe: each thread has its own.
 */
interface Kernel {
    /** Returns the kernel of a model. */
    static Kernel of(Version version, BatchPlan plan) {
        return version == Version.FSRS_6 ? new Fsrs6Kernel(plan) : new Fsrs7Kernel(plan);
    }

    /** Takes new weights. */
    void use(double[] weights);

    /**
     * Adds the gradient of the weighted log loss of one batch.
     *
     * @param batch which batch
     * @param gradient added to, one entry a weight
     */
    void addGradient(int batch, double[] gradient);

    /**
     * Returns the sum of the unweighted log loss of one batch.
     *
     * @param batch which batch
     * @param fromEvent only events numbered from here on count
     */
    double loss(int batch, int fromEvent);
}
