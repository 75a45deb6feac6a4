package app.betweencalls.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.MemoryCases;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.memory.ModelParameters.Version;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The hand-written adjoints against central differences, and their states against the models. */
class GradientTest {
    private static final double STEP = 1e-6;
    /** Entries smaller than this are compared absolutely: the difference quotient has no more digits. */
    private static final double SMALL = 1e-2;

    @ParameterizedTest
    @EnumSource(Version.class)
    void agreesWithCentralDifferences(Version version) {
        MemoryCases.each(cases -> {
            BatchPlan plan = plan(cases, version);
            double[] weights = inTheInterior(cases.parameters(version));
            double[] gradient = new double[weights.length];
            Kernel kernel = Kernel.of(version, plan);
            kernel.use(weights);
            kernel.addGradient(0, gradient);

            int index = cases.below(weights.length);
            double step = STEP * Math.max(Math.abs(weights[index]), 0.05);
            double difference =
                    (moved(plan, version, weights, index, step) - moved(plan, version, weights, index, -step))
                            / (2 * step);

            double tolerance = 1e-5 * Math.max(SMALL, Math.abs(difference));
            assertThat(gradient[index]).as("weight %d", index).isCloseTo(difference, within(tolerance));
        });
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void predictsAsTheModelDoes(Version version) {
        MemoryCases.each(cases -> {
            ReviewHistory history = ReviewHistory.of(log(cases), DayBoundary.in(ZoneOffset.UTC));
            TrainingSet set = new TrainingSet(history, version, history.events());
            BatchPlan plan = BatchPlan.of(set, 10_000, new SeededOrder(1));
            ModelParameters parameters = cases.parameters(version);
            Kernel kernel = Kernel.of(version, plan);
            kernel.use(parameters.toArray());

            double sum = plan.batches == 0 ? 0 : kernel.loss(0, 0);

            double[] recall = Predictions.of(history, MemoryModel.of(parameters));
            double expected = history.events() * Predictions.logLoss(history, recall, 0, history.events());
            assertThat(sum).isCloseTo(expected, within(1e-5 * (1 + expected)));
        });
    }

    /** Away from the bounds, where the loss has no derivative. */
    private static double[] inTheInterior(ModelParameters parameters) {
        double[] weights = parameters.toArray();
        Version version = parameters.version();
        for (int index = 0; index < weights.length; index++) {
            double margin = 0.02 * (version.most(index) - version.least(index));
            weights[index] =
                    Math.min(version.most(index) - margin, Math.max(version.least(index) + margin, weights[index]));
        }
        return weights;
    }

    /** Weighted loss by the states alone: gradients of a loss that is summed independently of the adjoint. */
    private static double moved(BatchPlan plan, Version version, double[] weights, int index, double step) {
        double[] other = weights.clone();
        other[index] += step;
        Kernel kernel = Kernel.of(version, plan);
        kernel.use(other);
        return kernel.loss(0, 0);
    }

    private static BatchPlan plan(MemoryCases cases, Version version) {
        ReviewHistory history = ReviewHistory.of(log(cases), DayBoundary.in(ZoneOffset.UTC));
        BatchPlan plan = BatchPlan.of(new TrainingSet(history, version, history.events()), 10_000, new SeededOrder(1));
        for (int at = 0; at < plan.weight.length; at++) {
            plan.weight[at] = plan.weight[at] > 0 ? 1 : 0;
        }
        return plan;
    }

    private static ReviewColumns log(MemoryCases cases) {
        ReviewColumns columns = new ReviewColumns();
        int points = 1 + cases.below(4);
        for (int point = 0; point < points; point++) {
            long moment = 1_700_000_000_000L;
            int reviews = 3 + cases.below(8);
            for (int review = 0; review < reviews; review++) {
                columns.add(point, moment, cases.rating().grade());
                double days = review > 0 && cases.below(5) == 0 ? 0.01 : StrictMath.exp(cases.between(0.1, 5));
                moment += (long) (days * 86_400_000);
            }
        }
        return columns;
    }
}
