package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.memory.ModelParameters.Version;
import java.util.Optional;

/** One fit from training set to weights. Not thread-safe. */
final class FitRun {
    /** Below this only the first stabilities are fitted, and only for FSRS-6. */
    private static final int LEAST_FULL_EVENTS = 64;
    /** The outlier rule drops at least 20 points of each first rating: too many of a small log. */
    private static final int LEAST_EVENTS_WITH_OUTLIERS = 1000;
    /**
     * Two runs in different orders, averaged, halve the noise of the order where a run costs next to nothing. Smaller
     * logs have so few batches that their order hardly matters.
     */
    private static final int LEAST_EVENTS_RUN_TWICE = 2500;

    private static final int MOST_EVENTS_RUN_TWICE = 10_000;

    private final TrainingSet set;
    private final FirstEvents tally;
    private final FitSettings settings;
    private final Version version;
    private final WeightPrior prior;
    private BatchPlan plan;
    private Kernel[] kernels = new Kernel[0];

    FitRun(ReviewHistory history, int events, FitSettings settings) {
        this.settings = settings;
        this.prior = settings.prior();
        this.version = settings.version();
        this.set = new TrainingSet(history, version, events);
        this.tally = new FirstEvents(set);
        if (set.events() >= LEAST_EVENTS_WITH_OUTLIERS) {
            OutlierRule.apply(set, tally);
        }
        this.plan = BatchPlan.EMPTY;
    }

    /** Returns how many scored events were used. */
    int events() {
        return set.events();
    }

    /** Returns whether there was enough for all weights. */
    boolean isFull() {
        return set.events() >= LEAST_FULL_EVENTS;
    }

    /** Returns whether there was too little for this model to fit anything. */
    boolean isTooSmall() {
        return !isFull() && version == Version.FSRS_7;
    }

    /**
     * Fits.
     *
     * @param old where to start, if not the prior's mean
     * @return the weights, or nothing if there was too little or the monitor ended the run
     */
    Optional<ModelParameters> from(ModelParameters old) {
        double[] centre = prior.mean().toArray();
        FirstStability stability = new FirstStability(prior);
        if (version == Version.FSRS_6) {
            System.arraycopy(stability.search(tally, set.meanRecall()), 0, centre, 0, 4);
        }
        if (!isFull()) {
            return isTooSmall() ? Optional.empty() : Optional.of(ModelParameters.clamped(centre));
        }
        double[] start = old.equals(prior.mean()) ? centre : old.toArray();
        Optional<double[]> trained = train(centre, start);
        if (trained.isPresent() && version == Version.FSRS_6) {
            System.arraycopy(stability.ordered(trained.get()), 0, trained.get(), 0, 4);
        }
        return trained.map(ModelParameters::clamped);
    }

    /** Returns whether one set of weights predicts the newest training events better than another. */
    boolean improves(int fromEvent, ModelParameters fresh, ModelParameters old) {
        return loss(fresh, fromEvent) < loss(old, fromEvent);
    }

    private double loss(ModelParameters parameters, int fromEvent) {
        kernels[0].use(parameters.toArray());
        double sum = 0;
        for (int unit = 0; unit < plan.batches; unit++) {
            sum += kernels[0].loss(unit, fromEvent);
        }
        return sum;
    }

    private Optional<double[]> train(double[] centre, double[] start) {
        FitRecipe recipe = FitRecipe.of(version, set.events());
        SeededOrder order = new SeededOrder(settings.seed());
        plan = BatchPlan.of(set, FitRecipe.UNIT_EVENTS, order);
        kernels = new Kernel[recipe.units()];
        for (int slot = 0; slot < kernels.length; slot++) {
            kernels[slot] = Kernel.of(version, plan);
        }
        int events = set.events();
        int runs = events >= LEAST_EVENTS_RUN_TWICE && events < MOST_EVENTS_RUN_TWICE ? 2 : 1;
        double[] mean = new double[centre.length];
        try (StepGradient step = new StepGradient(kernels, centre.length, settings.threads())) {
            for (int run = 0; run < runs; run++) {
                double before = run / (double) runs;
                FitMonitor monitor = done -> settings.monitor().goOn(before + done / runs);
                Optional<double[]> weights = new Training(plan, recipe, prior, centre)
                        .startingAt(start)
                        .run(step, order, monitor);
                if (!weights.isPresent()) {
                    return weights;
                }
                for (int index = 0; index < mean.length; index++) {
                    mean[index] += weights.get()[index] / runs;
                }
            }
        }
        return Optional.of(mean);
    }
}
