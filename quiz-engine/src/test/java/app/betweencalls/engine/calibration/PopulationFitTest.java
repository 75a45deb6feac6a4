package app.betweencalls.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.memory.ModelParameters.Version;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The shared prior of a centre: on small logs better than the defaults and better than an own fit without it. */
class PopulationFitTest {
    private static final int COLLEAGUES = 24;
    private static final int NEWCOMERS = 12;

    @Test
    void beatsDefaultsAndUnsharedFitsOnSmallLogs() {
        ModelParameters centre = SimulatedLog.unusualPopulation();
        WeightPrior shared = PopulationFit.of(logs(centre, 100, COLLEAGUES), Version.FSRS_6, 1);
        Losses losses = new Losses();

        for (ReviewHistory log : logs(centre, 500, NEWCOMERS)) {
            int cut = log.events() / 2;
            losses.standard += testLoss(log, ModelParameters.standard(Version.FSRS_6), cut);
            losses.own += testLoss(log, fit(log, cut, WeightPrior.standard(Version.FSRS_6)), cut);
            losses.shared += testLoss(log, fit(log, cut, shared), cut);
        }

        assertThat(losses.shared).isLessThan(losses.own).isLessThan(losses.standard);
    }

    @Test
    void needsMoreThanOneCandidate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PopulationFit.of(logs(SimulatedLog.unusualPopulation(), 1, 1), Version.FSRS_6, 1));
    }

    private static final class Losses {
        private double standard;
        private double own;
        private double shared;
    }

    /** Logs of 200 to 2,000 reviews. */
    private static List<ReviewHistory> logs(ModelParameters centre, int seed, int count) {
        List<ReviewHistory> logs = new ArrayList<>();
        for (int index = 0; index < count; index++) {
            int reviews = 200 + 1800 * index / Math.max(1, count - 1);
            logs.add(ReviewHistory.of(SimulatedLog.of(reviews, centre, seed + index), DayBoundary.in(ZoneOffset.UTC)));
        }
        return logs;
    }

    private static ModelParameters fit(ReviewHistory log, int cut, WeightPrior prior) {
        return ParameterFitter.fit(log, cut, FitSettings.around(prior, 1)).parameters();
    }

    private static double testLoss(ReviewHistory log, ModelParameters parameters, int from) {
        double[] recall = Predictions.of(log, MemoryModel.of(parameters));
        return Predictions.logLoss(log, recall, from, log.events());
    }
}
