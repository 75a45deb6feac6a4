package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.ModelParameters.Version;
import java.util.ArrayList;
import java.util.List;

/**
 * The prior that the candidates of a centre share: weights fitted to all their reviews together, held as firmly as
 * serves them best.
 *
 * <p>How firmly is measured, not assumed: for each of a few strengths every candidate is fitted to the older four
 * fifths of the log and predicts the rest; the strength with the lowest summed loss wins. A candidate with few reviews
 * then stays near the population, one with many goes his own way.
 */
public final class PopulationFit {
    private static final double[] STRENGTHS = {1, 3, 10, 30, 100};
    /** Enough candidates to tell the strengths apart; more would only take time. */
    private static final int MOST_TRIED = 40;

    private PopulationFit() {}

    /**
     * Fits the prior of a population.
     *
     * @param candidates one log each; more than one
     * @param version which model
     * @param seed of the fits
     * @throws IllegalArgumentException if there are fewer than two candidates
     */
    public static WeightPrior of(List<ReviewHistory> candidates, Version version, long seed) {
        if (candidates.size() < 2) {
            throw new IllegalArgumentException("a population has at least two candidates, not " + candidates.size());
        }
        ReviewHistory all = ReviewHistory.merged(candidates);
        FitResult shared = ParameterFitter.fit(all, all.events(), FitSettings.standard(version, seed));
        WeightPrior prior = WeightPrior.around(shared.parameters());
        WeightPrior best = prior;
        double lowest = Double.MAX_VALUE;
        for (double strength : STRENGTHS) {
            double loss = summedLoss(tried(candidates), prior.times(strength), seed);
            if (loss < lowest) {
                lowest = loss;
                best = prior.times(strength);
            }
        }
        return best;
    }

    private static List<ReviewHistory> tried(List<ReviewHistory> candidates) {
        List<ReviewHistory> tried = new ArrayList<>();
        int stride = (candidates.size() + MOST_TRIED - 1) / MOST_TRIED;
        for (int index = 0; index < candidates.size(); index += stride) {
            tried.add(candidates.get(index));
        }
        return tried;
    }

    private static double summedLoss(List<ReviewHistory> candidates, WeightPrior prior, long seed) {
        double sum = 0;
        for (ReviewHistory history : candidates) {
            int events = history.events();
            int known = events - events / 5;
            FitResult own = ParameterFitter.fit(history, known, FitSettings.around(prior, seed));
            double[] recall = Predictions.of(history, MemoryModel.of(own.parameters()));
            sum += (events - known) * Predictions.logLoss(history, recall, known, events);
        }
        return sum;
    }
}
