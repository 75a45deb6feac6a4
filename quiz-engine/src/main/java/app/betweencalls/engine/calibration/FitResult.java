package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.ModelParameters;

/**
 * What came of a fit.
 *
 * @param parameters the weights to use from now on: the new ones if {@code kept}, else the old
 * @param outcome why
 * @param events scored events that were used, outliers not counted
 */
public record FitResult(ModelParameters parameters, Outcome outcome, int events) {
    /** How a fit ended. */
    public enum Outcome {
        /** All weights were fitted and predict the newest tenth better than the old ones. */
        ACCEPTED,
        /** There was only enough to fit the four first stabilities, and they predict the newest tenth better. */
        FIRST_STABILITIES_ONLY,
        /** The new weights predict the newest tenth no better; the old ones stay. */
        REJECTED,
        /** Fewer than eight scored events; the old weights stay. */
        TOO_LITTLE_DATA,
        /** The monitor ended the fit; the old weights stay. */
        CANCELLED
    }

    /** Returns whether the new weights replace the old ones. */
    public boolean kept() {
        return outcome == Outcome.ACCEPTED || outcome == Outcome.FIRST_STABILITIES_ONLY;
    }
}
