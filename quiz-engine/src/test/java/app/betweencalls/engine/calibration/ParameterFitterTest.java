package app.betweencalls.engine.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.betweencalls.engine.calibration.FitResult.Outcome;
import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.memory.ModelParameters.Version;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fit on simulated logs whose truth is known: it learns, repeats itself bit for bit, and knows when to stop. */
class ParameterFitterTest {
    private static final ReviewHistory LOG = history(SimulatedLog.of(12_000, SimulatedLog.unusualPopulation(), 7));

    @ParameterizedTest
    @EnumSource(Version.class)
    void predictsUnseenReviewsBetterThanTheDefaults(Version version) {
        int cut = LOG.events() * 8 / 10;

        FitResult result = ParameterFitter.fit(LOG, cut, FitSettings.standard(version, 1));

        assertThat(result.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(testLoss(LOG, result.parameters(), cut))
                .isLessThan(testLoss(LOG, ModelParameters.standard(version), cut) - 0.001);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void givesTheSameBitsForTheSameSeedAndOthersForAnother(Version version) {
        ModelParameters once = fit(LOG, FitSettings.standard(version, 5));

        assertThat(fit(LOG, FitSettings.standard(version, 5))).isEqualTo(once);
        assertThat(fit(LOG, FitSettings.standard(version, 6))).isNotEqualTo(once);
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void givesTheSameBitsWithTwoThreads(Version version) {
        ReviewHistory large = history(SimulatedLog.of(75_000, 3));
        WeightPrior prior = WeightPrior.standard(version);

        ModelParameters alone = fit(large, new FitSettings(prior, 1, 1, FitMonitor.NONE));

        assertThat(fit(large, new FitSettings(prior, 1, 2, FitMonitor.NONE))).isEqualTo(alone);
    }

    @Test
    void doesNotDependOnTheOrderOfArrival() {
        ReviewColumns columns = SimulatedLog.of(3000, 11);
        ReviewColumns backwards = new ReviewColumns();
        for (int row = columns.size() - 1; row >= 0; row--) {
            backwards.add(columns.point(row), columns.moment(row), columns.rating(row));
        }

        assertThat(fit(history(backwards), FitSettings.standard(Version.FSRS_6, 1)))
                .isEqualTo(fit(history(columns), FitSettings.standard(Version.FSRS_6, 1)));
    }

    @Test
    void keepsTheOldWeightsWhenThereIsTooLittle() {
        FitResult result = ParameterFitter.fit(LOG, 7, FitSettings.standard(Version.FSRS_6, 1));

        assertThat(result.outcome()).isEqualTo(Outcome.TOO_LITTLE_DATA);
        assertThat(result.kept()).isFalse();
        assertThat(result.parameters()).isEqualTo(ModelParameters.standard(Version.FSRS_6));
    }

    @Test
    void fitsOnlyTheFirstStabilitiesToAHandfulOfEvents() {
        FitResult result = ParameterFitter.fit(LOG, 60, FitSettings.standard(Version.FSRS_6, 1));

        assertThat(result.outcome()).isIn(Outcome.FIRST_STABILITIES_ONLY, Outcome.REJECTED);
        double[] weights = result.parameters().toArray();
        double[] standard = ModelParameters.standard(Version.FSRS_6).toArray();
        for (int index = 4; index < weights.length; index++) {
            assertThat(weights[index]).isEqualTo(standard[index]);
        }
    }

    @Test
    void rejectsNewWeightsThatPredictTheNewestTenthWorse() {
        ModelParameters fitted = fit(LOG, FitSettings.standard(Version.FSRS_6, 1));
        double[] pulled = fitted.toArray();
        pulled[0] = 50;
        pulled[2] = 90;
        pulled[20] = 0.8;
        WeightPrior wrongAndFirm =
                WeightPrior.around(ModelParameters.clamped(pulled)).times(1e9);

        FitResult result = ParameterFitter.fit(LOG, LOG.events(), FitSettings.around(wrongAndFirm, 1), fitted);

        assertThat(result.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(result.parameters()).isEqualTo(fitted);
    }

    @Test
    void reportsProgressAndEndsWhenTold() {
        List<Double> seen = new ArrayList<>();
        FitMonitor untilHalf = done -> {
            seen.add(done);
            return done < 0.5;
        };

        FitResult result = ParameterFitter.fit(
                LOG, LOG.events(), new FitSettings(WeightPrior.standard(Version.FSRS_6), 1, 1, untilHalf));

        assertThat(result.outcome()).isEqualTo(Outcome.CANCELLED);
        assertThat(result.parameters()).isEqualTo(Fsrs6.standard().parameters());
        assertThat(seen).isSorted().hasSizeBetween(10, 200);
        assertThat(seen.get(seen.size() - 1)).isBetween(0.5, 0.6);
    }

    @Test
    void survivesALogOfOneKind() {
        ReviewColumns columns = new ReviewColumns();
        for (int review = 0; review < 2000; review++) {
            columns.add(review % 50, review * 43_200_000L, 3);
        }

        FitResult result = ParameterFitter.fit(
                history(columns), history(columns).events(), FitSettings.standard(Version.FSRS_6, 1));

        assertThat(result.parameters().toArray()).doesNotContain(Double.NaN);
    }

    @Test
    void rejectsMoreEventsThanThereAreAndForeignWeights() {
        FitSettings settings = FitSettings.standard(Version.FSRS_6, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterFitter.fit(LOG, LOG.events() + 1, settings))
                .withMessageContaining("events");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParameterFitter.fit(LOG, 100, settings, ModelParameters.standard(Version.FSRS_7)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FitSettings(WeightPrior.standard(Version.FSRS_6), 1, 3, FitMonitor.NONE));
    }

    private static ModelParameters fit(ReviewHistory history, FitSettings settings) {
        return ParameterFitter.fit(history, history.events() * 8 / 10, settings).parameters();
    }

    private static double testLoss(ReviewHistory history, ModelParameters parameters, int from) {
        double[] recall = Predictions.of(history, MemoryModel.of(parameters));
        return Predictions.logLoss(history, recall, from, history.events());
    }

    private static ReviewHistory history(ReviewColumns columns) {
        return ReviewHistory.of(columns, DayBoundary.in(ZoneOffset.UTC));
    }
}
