package app.betweencalls.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.ModelParameters.Version;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The choice of model and of the state term by held-out loss. */
class BestFitTest {

    @Test
    void choosesTheModelThatMadeTheLogAndNoStateWhereThereIsNone() {
        ReviewHistory log = history(SimulatedLog.of(12_000, 21));

        BestFit best = BestFit.of(log, log.events() * 8 / 10, BestFit.Priors.standard(), 1);

        assertThat(best.chosen()).isEqualTo(Version.FSRS_6);
        assertThat(best.heldOut().six()).isLessThan(best.heldOut().seven());
    }

    @Test
    void findsGoodAndBadDays() {
        ReviewHistory log = history(withGoodAndBadDays());
        int cut = log.events() * 8 / 10;

        BestFit best = BestFit.of(log, cut, BestFit.Priors.standard(), 1);

        assertThat(best.term()).isPresent();
        double[] model = Predictions.of(
                log,
                app.betweencalls.engine.memory.MemoryModel.of(
                        best.chosenResult().parameters()));
        assertThat(Predictions.logLoss(log, best.predict(log), cut, log.events()))
                .isLessThan(Predictions.logLoss(log, model, cut, log.events()) - 0.01);
    }

    @Test
    void staysWithOneModelOnAShortLog() {
        ReviewHistory log = history(SimulatedLog.of(300, 2));

        BestFit best = BestFit.of(log, log.events(), BestFit.Priors.standard(), 1);

        assertThat(best.term()).isEmpty();
        assertThat(best.predict(log)).hasSize(log.events());
    }

    /** On every other day the person forgets nearly everything. */
    private static ReviewColumns withGoodAndBadDays() {
        SplittableRandom random = new SplittableRandom(4);
        ReviewColumns columns = new ReviewColumns();
        for (int day = 0; day < 100; day++) {
            double recall = day % 2 == 0 ? 0.95 : 0.45;
            for (int point = 0; point < 60; point++) {
                if ((point + day) % 3 == 0) {
                    long moment = (day * 24L + 8) * 3_600_000L + point * 60_000L;
                    columns.add(point, moment, random.nextDouble() < recall ? 3 : 1);
                }
            }
        }
        return columns;
    }

    private static ReviewHistory history(ReviewColumns columns) {
        return ReviewHistory.of(columns, DayBoundary.in(ZoneOffset.UTC));
    }
}
