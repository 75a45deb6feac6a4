package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.memory.ModelParameters.Version;
import java.util.Optional;

/**
 * The best prediction for one candidate: FSRS-6 or FSRS-7, whichever predicts held-out reviews better, and the state
 * term on top where it lowers the held-out loss further.
 *
 * <p>Both choices are made on the newer half of the events that may be used, in three steps forward: each sixth is
 * predicted by models fitted to all before it, so that no event is predicted by a model that saw it. Then everything
 * is fitted again to all of them.
 *
 * @param six the fit of FSRS-6
 * @param seven the fit of FSRS-7
 * @param chosen the model to plan with
 * @param term the state term, if it earned its place
 * @param heldOut what the choices were made on
 */
public record BestFit(FitResult six, FitResult seven, Version chosen, Optional<StateTerm> term, HeldOutLosses heldOut) {
    /** Below this many events the choices would be chance: FSRS-6 alone. */
    private static final int LEAST_EVENTS = 400;

    private static final int FOLDS = 6;

    /**
     * Mean log losses on the newer half, of fits that had not seen what they predicted.
     *
     * @param six FSRS-6
     * @param seven FSRS-7
     * @param term either with the state term
     */
    public record HeldOutLosses(double six, double seven, double term) {
        double lowestModel() {
            return Math.min(six, seven);
        }

        HeldOutLosses plus(HeldOutLosses other, double share) {
            return new HeldOutLosses(six + share * other.six, seven + share * other.seven, term + share * other.term);
        }
    }

    /** Priors of both models. */
    public record Priors(WeightPrior six, WeightPrior seven) {
        /** Returns the priors before anything is known of the population. */
        public static Priors standard() {
            return new Priors(WeightPrior.standard(Version.FSRS_6), WeightPrior.standard(Version.FSRS_7));
        }
    }

    /**
     * Fits and chooses.
     *
     * @param history the log
     * @param events how many of its scored events, in time order, may be used
     * @param priors the weights expected beforehand
     * @param seed of the fits
     */
    public static BestFit of(ReviewHistory history, int events, Priors priors, long seed) {
        FitResult six = ParameterFitter.fit(history, events, FitSettings.around(priors.six(), seed));
        FitResult seven = ParameterFitter.fit(history, events, FitSettings.around(priors.seven(), seed));
        if (events < LEAST_EVENTS) {
            return new BestFit(six, seven, Version.FSRS_6, Optional.empty(), new HeldOutLosses(0, 0, 0));
        }
        HeldOutLosses losses = new HeldOutLosses(0, 0, 0);
        for (int step = FOLDS / 2; step < FOLDS; step++) {
            int from = (int) ((long) events * step / FOLDS);
            int to = (int) ((long) events * (step + 1) / FOLDS);
            losses = losses.plus(heldOut(history, new Range(from, to), priors, seed), 2.0 * (to - from) / events);
        }
        Version chosen = losses.six() <= losses.seven() ? Version.FSRS_6 : Version.FSRS_7;
        Optional<StateTerm> term = Optional.empty();
        if (losses.term() < losses.lowestModel()) {
            StateSignals signals = signals(history, six.parameters(), seven.parameters());
            term = Optional.of(StateTerm.fit(history, signals, events));
        }
        return new BestFit(six, seven, chosen, term, losses);
    }

    /** Returns the recall predicted for every scored event of a log, each from the reviews before it. */
    public double[] predict(ReviewHistory history) {
        if (term.isPresent()) {
            return term.get().apply(signals(history, six.parameters(), seven.parameters()));
        }
        return Predictions.of(history, MemoryModel.of(chosenResult().parameters()));
    }

    /** Returns the fit of the chosen model. */
    public FitResult chosenResult() {
        return chosen == Version.FSRS_6 ? six : seven;
    }

    /** Events from one number to before another. */
    private record Range(int from, int to) {}

    private static HeldOutLosses heldOut(ReviewHistory history, Range range, Priors priors, long seed) {
        FitResult six = ParameterFitter.fit(history, range.from, FitSettings.around(priors.six(), seed));
        FitResult seven = ParameterFitter.fit(history, range.from, FitSettings.around(priors.seven(), seed));
        double[] bySix = Predictions.of(history, MemoryModel.of(six.parameters()));
        double[] bySeven = Predictions.of(history, MemoryModel.of(seven.parameters()));
        StateSignals signals = new StateSignals(history, bySix, bySeven);
        double[] byTerm = StateTerm.fit(history, signals, range.from).apply(signals);
        return new HeldOutLosses(
                Predictions.logLoss(history, bySix, range.from, range.to),
                Predictions.logLoss(history, bySeven, range.from, range.to),
                Predictions.logLoss(history, byTerm, range.from, range.to));
    }

    private static StateSignals signals(ReviewHistory history, ModelParameters six, ModelParameters seven) {
        double[] bySix = Predictions.of(history, MemoryModel.of(six));
        return new StateSignals(history, bySix, Predictions.of(history, MemoryModel.of(seven)));
    }
}
