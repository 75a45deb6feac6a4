package app.betweencalls.engine.calibration;

import app.betweencalls.engine.calibration.FitResult.Outcome;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.ModelParameters;
import java.util.Optional;

/**
 * Fits the weights of a memory model to a log.
 *
 * <p>Maximises the recency-weighted likelihood under a prior; the gradient is a hand-written adjoint over flat arrays,
 * one pass a point. The result depends only on log, settings and old weights: the same bits on any machine, with one
 * thread or two. Below 8 scored events nothing is fitted, below 64 only the first stabilities of FSRS-6. New weights
 * replace old ones only if they predict the newest tenth of the log better; below 1,500 events they must do so when
 * fitted without it. Stateless and thread-safe.
 */
public final class ParameterFitter {
    private static final int LEAST_EVENTS = 8;
    /** Below this, weights could follow the newest tenth by chance, so it is held out for the guard. */
    private static final int LEAST_TRUSTED_EVENTS = 1500;

    private ParameterFitter() {}

    /**
     * Fits to the oldest part of a log, from the prior's mean as the old weights.
     *
     * @param history the log
     * @param events how many of its scored events, in time order, may be used
     * @param settings what to do
     */
    public static FitResult fit(ReviewHistory history, int events, FitSettings settings) {
        return fit(history, events, settings, settings.prior().mean());
    }

    /**
     * Fits to the oldest part of a log.
     *
     * @param history the log
     * @param events how many of its scored events, in time order, may be used; at most all
     * @param settings what to do
     * @param old the weights in force: where the fit starts, and what it must beat
     * @throws IllegalArgumentException if there are not so many events, or the old weights are of another model
     */
    public static FitResult fit(ReviewHistory history, int events, FitSettings settings, ModelParameters old) {
        if (events < 0 || events > history.events()) {
            throw new IllegalArgumentException("events must be 0 to " + history.events() + ", was " + events);
        }
        if (old.version() != settings.version()) {
            throw new IllegalArgumentException("old weights are of " + old.version());
        }
        if (events < LEAST_EVENTS) {
            return new FitResult(old, Outcome.TOO_LITTLE_DATA, events);
        }
        int newest = events - Math.max(1, events / 10);
        if (events < LEAST_TRUSTED_EVENTS) {
            Optional<ModelParameters> trial = new FitRun(history, newest, settings).from(old);
            if (trial.isPresent() && !improves(new Tail(history, newest, events), trial.get(), old)) {
                return new FitResult(old, Outcome.REJECTED, events);
            }
        }
        FitRun run = new FitRun(history, events, settings);
        Optional<ModelParameters> fitted = run.from(old);
        if (!fitted.isPresent()) {
            return new FitResult(old, run.isTooSmall() ? Outcome.TOO_LITTLE_DATA : Outcome.CANCELLED, events);
        }
        if (events >= LEAST_TRUSTED_EVENTS && !run.improves(newest, fitted.get(), old)) {
            return new FitResult(old, Outcome.REJECTED, run.events());
        }
        Outcome outcome = run.isFull() ? Outcome.ACCEPTED : Outcome.FIRST_STABILITIES_ONLY;
        return new FitResult(fitted.get(), outcome, run.events());
    }

    private static boolean improves(Tail tail, ModelParameters fresh, ModelParameters old) {
        double[] byFresh = Predictions.of(tail.history, MemoryModel.of(fresh));
        double[] byOld = Predictions.of(tail.history, MemoryModel.of(old));
        return Predictions.logLoss(tail.history, byFresh, tail.from, tail.to)
                < Predictions.logLoss(tail.history, byOld, tail.from, tail.to);
    }

    /** The events of a log that the guard looks at. */
    private record Tail(ReviewHistory history, int from, int to) {}
}
