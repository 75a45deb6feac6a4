package app.betweencalls.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.memory.DayBoundary;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** The measures on logs small enough to reckon by hand, and the baselines. */
class CalibrationReportTest {
    private static final long DAY = 86_400_000L;

    /** Four points, each seen on day 0 and day 3; the second time recalled, recalled, forgotten, recalled. */
    private final ReviewHistory log = fourPoints();

    @Test
    void reckonsTheLogLoss() {
        double[] recall = {0.9, 0.8, 0.3, 0.5};

        double expected = -(Math.log(0.9) + Math.log(0.8) + Math.log(0.7) + Math.log(0.5)) / 4;
        assertThat(CalibrationReport.of(log, recall, 0, 4).logLoss()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void reckonsTheAucWithTies() {
        assertThat(CalibrationReport.of(log, new double[] {0.9, 0.8, 0.3, 0.5}, 0, 4)
                        .auc())
                .isEqualTo(1);
        assertThat(CalibrationReport.of(log, new double[] {0.9, 0.2, 0.3, 0.3}, 0, 4)
                        .auc())
                .isCloseTo(0.5, within(1e-12));
        assertThat(CalibrationReport.of(log, new double[] {0.9, 0.2, 0.3, 0.3}, 0, 2)
                        .auc())
                .isEqualTo(0.5);
    }

    @Test
    void reckonsTheErrorOverBinsOfLikeReviews() {
        double[] recall = {0.9, 0.8, 0.3, 0.6};

        assertThat(CalibrationReport.of(log, recall, 0, 4).rmseBins()).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void tabulatesReliability() {
        CalibrationReport report = CalibrationReport.of(log, new double[] {0.92, 0.98, 0.33, 1}, 0, 4);

        assertThat(report.reliability()).hasSize(2);
        assertThat(report.reliability().get(0)).isEqualTo(new CalibrationReport.Band(1, 0.33, 0));
        assertThat(report.reliability().get(1).recalled()).isEqualTo(1);
    }

    @Test
    void baselinesPredictProbabilities() {
        ReviewHistory simulated = ReviewHistory.of(SimulatedLog.of(4000, 9), DayBoundary.in(ZoneOffset.UTC));
        int cut = simulated.events() * 8 / 10;
        for (double[] recall : new double[][] {
            Baselines.average(simulated, cut),
            Baselines.movingAverage(simulated),
            Baselines.sm2(simulated),
            Baselines.ladder(simulated),
            Baselines.halfLife(simulated, cut)
        }) {
            assertThat(recall).hasSize(simulated.events());
            for (double probability : recall) {
                assertThat(probability).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void smTwoHoldsARecallOfNineTenthsAtItsInterval() {
        ReviewColumns columns = new ReviewColumns();
        columns.add(1, 10 * DAY, 3);
        columns.add(1, 11 * DAY, 3);
        columns.add(1, 17 * DAY, 3);
        ReviewHistory one = ReviewHistory.of(columns, DayBoundary.in(ZoneOffset.UTC));

        assertThat(Baselines.sm2(one)[0]).isCloseTo(0.9, within(1e-12));
        assertThat(Baselines.sm2(one)[1]).isCloseTo(0.9, within(1e-12));
        assertThat(Baselines.ladder(one)[0]).isCloseTo(Math.pow(0.9, 1.0 / 3), within(1e-12));
    }

    private static ReviewHistory fourPoints() {
        ReviewColumns columns = new ReviewColumns();
        int[] second = {3, 4, 1, 2};
        for (int point = 0; point < 4; point++) {
            columns.add(point, 10 * DAY + point, 3);
            columns.add(point, 13 * DAY + point, second[point]);
        }
        return ReviewHistory.of(columns, DayBoundary.in(ZoneOffset.UTC));
    }
}
