package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.memory.ModelParameters.Version;
import java.util.Arrays;

/**
 * One run of the optimiser: Adam over the batches of a plan in a seeded random order, weights clamped after each step.
 *
 * @see <a href="https://arxiv.org/abs/1412.6980">Kingma and Ba: Adam, a method for stochastic optimization (2014)</a>
 */
final class Training {
    private static final double TINY = 1e-8;
    private static final int REPORTS = 100;

    private final BatchPlan plan;
    private final Kernel kernel;
    private final WeightPrior prior;
    private final FitRecipe recipe;
    private final double[] centre;
    private final double[] weights;
    private final double[] gradient;
    private final double[] mean;
    private final double[] square;
    private double firstPower = 1;
    private double secondPower = 1;

    /**
     * Prepares a run.
     *
     * @param plan the batches
     * @param kernel the gradient
     * @param prior spread and strength of the penalty
     * @param start where to start
     */
    Training(BatchPlan plan, Kernel kernel, WeightPrior prior, double[] start) {
        this.plan = plan;
        this.kernel = kernel;
        this.prior = prior;
        this.recipe = FitRecipe.of(prior.mean().version());
        this.centre = prior.mean().toArray();
        this.weights = start.clone();
        this.gradient = new double[start.length];
        this.mean = new double[start.length];
        this.square = new double[start.length];
    }

    /** Holds the penalty around other weights than the prior's mean, as the search for first stabilities does. */
    Training around(double[] weightsOfPenalty) {
        System.arraycopy(weightsOfPenalty, 0, centre, 0, centre.length);
        return this;
    }

    /**
     * Trains.
     *
     * @param order the random order of batches
     * @param monitor told of progress
     * @return the weights, or nothing if the monitor ended the run
     */
    double[] run(SeededOrder order, FitMonitor monitor) {
        int steps = (int) Math.ceil(recipe.epochs() * plan.batches);
        int[] batches = new int[plan.batches];
        for (int batch = 0; batch < batches.length; batch++) {
            batches[batch] = batch;
        }
        int told = -1;
        for (int step = 0; step < steps; step++) {
            if (step % plan.batches == 0) {
                order.shuffle(batches, batches.length);
            }
            step(batches[step % plan.batches], 0.5 * (1 + StrictMath.cos(Math.PI * step / steps)));
            int report = step * REPORTS / steps;
            if (report != told && !monitor.goOn(step / (double) steps)) {
                return new double[0];
            }
            told = report;
        }
        return weights;
    }

    private void step(int batch, double schedule) {
        Arrays.fill(gradient, 0);
        kernel.use(weights);
        kernel.addGradient(batch, gradient);
        double share = prior.strength() * plan.batchEvents(batch) / plan.scored;
        firstPower *= recipe.firstDecay();
        secondPower *= recipe.secondDecay();
        double rate = recipe.learningRate() * schedule / (1 - firstPower);
        Version version = prior.mean().version();
        for (int index = 0; index < weights.length; index++) {
            double spread = prior.spread(index);
            double g = gradient[index] + 2 * share * (weights[index] - centre[index]) / (spread * spread);
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
