package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.memory.ModelParameters.Version;
import java.util.Arrays;
import java.util.Optional;

/**
 * One run of the optimiser: Adam over the units of a plan in a seeded random order, weights clamped after each step.
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba: Adam, a method for stochastic optimization (2014)</a>
 */
final class Training {
    private static final double TINY = 1e-8;
    private static final int REPORTS = 100;

    private final BatchPlan plan;
    private final FitRecipe recipe;
    private final Version version;
    private final double[] centre;
    private final double[] weights;
    private final double[] firmness;
    private final double[] gradient;
    private final double[] mean;
    private final double[] square;
    private double firstPower = 1;
    private double secondPower = 1;

    /**
     * Prepares a run.
     *
     * @param plan the batches
     * @param recipe the settings
     * @param prior spread and strength of the penalty
     * @param centre where the penalty is 0
     */
    Training(BatchPlan plan, FitRecipe recipe, WeightPrior prior, double[] centre) {
        this.plan = plan;
        this.recipe = recipe;
        this.version = prior.mean().version();
        this.centre = centre.clone();
        this.weights = centre.clone();
        this.gradient = new double[centre.length];
        this.mean = new double[centre.length];
        this.square = new double[centre.length];
        this.firmness = new double[centre.length];
        for (int index = 0; index < firmness.length; index++) {
            firmness[index] = 2 * prior.strength() / (prior.spread(index) * prior.spread(index));
        }
    }

    /** Starts from other weights than the centre of the penalty. */
    Training startingAt(double[] start) {
        System.arraycopy(start, 0, weights, 0, weights.length);
        return this;
    }

    /**
     * Trains.
     *
     * @param step computes gradients
     * @param order the random order of units
     * @param monitor told of progress
     * @return the weights, or nothing if the monitor ended the run
     */
    Optional<double[]> run(StepGradient step, SeededOrder order, FitMonitor monitor) {
        int[] units = new int[plan.batches];
        for (int unit = 0; unit < units.length; unit++) {
            units[unit] = unit;
        }
        int stepsInEpoch = (plan.batches + recipe.units() - 1) / recipe.units();
        int steps = recipe.epochs() * stepsInEpoch;
        int told = -1;
        for (int number = 0; number < steps; number++) {
            int within = number % stepsInEpoch;
            if (within == 0) {
                order.shuffle(units, units.length);
            }
            int from = within * recipe.units();
            int[] chosen = Arrays.copyOfRange(units, from, Math.min(units.length, from + recipe.units()));
            step.sum(weights, chosen, gradient);
            move(chosen, 0.5 * (1 + StrictMath.cos(Math.PI * number / steps)));
            int report = (int) ((long) number * REPORTS / steps);
            if (report != told && !monitor.goOn(number / (double) steps)) {
                return Optional.empty();
            }
            told = report;
        }
        return Optional.of(weights);
    }

    private void move(int[] units, double schedule) {
        int events = 0;
        for (int unit : units) {
            events += plan.batchEvents(unit);
        }
        double share = events / (double) plan.scored;
        firstPower *= recipe.firstDecay();
        secondPower *= recipe.secondDecay();
        double rate = recipe.learningRate() * schedule / (1 - firstPower);
        for (int index = 0; index < weights.length; index++) {
            double g = gradient[index] + share * firmness[index] * (weights[index] - centre[index]);
            mean[index] = recipe.firstDecay() * mean[index] + (1 - recipe.firstDecay()) * g;
            square[index] = recipe.secondDecay() * square[index] + (1 - recipe.secondDecay()) * g * g;
            double moved = weights[index] - rate * mean[index] / (Math.sqrt(square[index] / (1 - secondPower)) + TINY);
            weights[index] = Math.min(version.most(index), Math.max(version.least(index), moved));
        }
        if (version == Version.FSRS_7) {
            ModelParameters.order(weights);
        }
    }
}
