package app.betweencalls.engine.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.Cases;
import app.betweencalls.engine.question.Pool;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The running sums against a direct solution of the same normal model. */
class AbilityTest {
    private static final Population.Spread SPREAD = new Population.Spread(0.7, 0.3, 0.5, 0, 0.5, 0.5);
    private static final int CRITERIA = 2;
    private static final int POINTS = 4;

    private static Catalogue catalogue() {
        List<Catalogue.Item> items = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            items.add(new Catalogue.Item(
                    "q" + point,
                    "p" + point,
                    "c" + point / 2,
                    "single",
                    0.25,
                    0.6,
                    Pool.PRACTICE,
                    false,
                    Catalogue.Days.ALWAYS));
        }
        return Catalogue.ofItems(items);
    }

    /** Posterior mean and covariance of (overall, 2 criteria, 4 points) by inverting the precision. */
    private static double[][] solve(List<double[]> measurements) {
        int size = 1 + CRITERIA + POINTS;
        double[][] precision = new double[size][size + 1];
        precision[0][0] = 1 / SPREAD.ability();
        for (int index = 1; index < size; index++) {
            precision[index][index] = 1 / (index <= CRITERIA ? SPREAD.criterion() : SPREAD.point());
        }
        for (double[] each : measurements) {
            int[] parts = {0, 1 + (int) each[0] / 2, 1 + CRITERIA + (int) each[0]};
            for (int row : parts) {
                for (int column : parts) {
                    precision[row][column] += each[2];
                }
                precision[row][size] += each[1] * each[2];
            }
        }
        return inverse(precision, size);
    }

    /** Gauss-Jordan; the last column becomes the mean. */
    private static double[][] inverse(double[][] system, int size) {
        double[][] wide = new double[size][2 * size + 1];
        for (int row = 0; row < size; row++) {
            System.arraycopy(system[row], 0, wide[row], 0, size);
            wide[row][size + row] = 1;
            wide[row][2 * size] = system[row][size];
        }
        for (int pivot = 0; pivot < size; pivot++) {
            double by = wide[pivot][pivot];
            for (int column = 0; column <= 2 * size; column++) {
                wide[pivot][column] /= by;
            }
            for (int row = 0; row < size; row++) {
                double times = wide[row][pivot];
                for (int column = 0; row != pivot && column <= 2 * size; column++) {
                    wide[row][column] -= times * wide[pivot][column];
                }
            }
        }
        return wide;
    }

    @Test
    void agreesWithTheDirectSolution() {
        Cases.check(300, cases -> {
            Ability ability = new Ability(catalogue(), SPREAD);
            List<double[]> measurements = cases.list(0, 12, each ->
                    new double[] {each.whole(0, POINTS - 1), each.number(-3, 3), each.number(0.01, 0.2)});
            for (double[] each : measurements) {
                ability.measure((int) each[0], (int) each[0] / 2, each[1], each[2]);
            }

            double[][] exact = solve(measurements);

            int size = 1 + CRITERIA + POINTS;
            assertThat(ability.overall()).isCloseTo(exact[0][2 * size], within(1e-9));
            assertThat(ability.overallVariance()).isCloseTo(exact[0][size], within(1e-9));
            double inCriterion = ability.inCriterion(1, ability.overall());
            assertThat(inCriterion).isCloseTo(exact[0][2 * size] + exact[2][2 * size], within(1e-9));
            assertThat(ability.estimate(3, 1)).isCloseTo(inCriterion + exact[1 + CRITERIA + 3][2 * size], within(1e-9));
            double share = ability.share(1);
            double variance = share * share * ability.overallVariance() + ability.criterionVariance(1);
            double exactVariance = exact[0][size] + 2 * exact[0][size + 2] + exact[2][size + 2];
            assertThat(variance).isCloseTo(exactVariance, within(1e-9));
        });
    }
}
