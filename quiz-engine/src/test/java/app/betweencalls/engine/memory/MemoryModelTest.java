package app.betweencalls.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.memory.ModelParameters.Version;
import app.betweencalls.engine.review.Rating;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The laws that hold for any weights, the published checks of FSRS-7, and what the models refuse. */
class MemoryModelTest {

    @Nested
    class Laws {
        @Test
        void recallNeverRisesWithTime() {
            MemoryCases.each(cases -> {
                MemoryModel model = cases.model();
                MemoryState state = cases.state(model);
                double earlier = cases.between(0, 400);
                double later = earlier + cases.between(0, 400);

                assertThat(model.recall(state, later)).isLessThanOrEqualTo(model.recall(state, earlier));
                assertThat(model.recall(state, later)).isBetween(0.0, 1.0);
            });
        }

        @Test
        void stabilityGrowsOnSuccess() {
            MemoryCases.each(cases -> {
                MemoryModel model = MemoryModel.of(cases.parameters(Version.FSRS_6));
                MemoryState.Single before = (MemoryState.Single) cases.state(model);
                MemoryState.Single after =
                        (MemoryState.Single) model.update(before, cases.gapDays(model), cases.success());

                assertThat(after.stabilityDays()).isGreaterThanOrEqualTo(before.stabilityDays());
            });
        }

        @Test
        void bothTracesGrowOnSuccess() {
            MemoryCases.each(cases -> {
                MemoryModel model = MemoryModel.of(cases.parameters(Version.FSRS_7));
                MemoryState.Dual before = (MemoryState.Dual) cases.state(model);
                MemoryState.Dual after = (MemoryState.Dual) model.update(before, cases.gapDays(model), cases.success());

                assertThat(after.slowDays()).isGreaterThanOrEqualTo(before.slowDays());
                assertThat(after.fastDays()).isGreaterThanOrEqualTo(before.fastDays());
            });
        }

        @Test
        void intervalRisesWithFallingTarget() {
            MemoryCases.each(cases -> {
                MemoryModel model = cases.model();
                MemoryState state = cases.state(model);
                double higher = cases.between(0.5, 0.99);
                double lower = higher - cases.between(0.01, 0.4);

                assertThat(model.intervalDays(state, lower)).isGreaterThanOrEqualTo(model.intervalDays(state, higher));
            });
        }

        @Test
        void recallAfterTheIntervalIsTheTarget() {
            MemoryCases.each(cases -> {
                MemoryModel model = cases.model();
                MemoryState state = cases.state(model);
                double target = cases.between(0.6, 0.98);
                double days = model.intervalDays(state, target);

                if (days > 1e-6 && days < 36500) {
                    assertThat(model.recall(state, days)).isCloseTo(target, within(1e-9));
                }
            });
        }

        @Test
        void updateNeverLeavesTheClamps() {
            MemoryCases.each(cases -> {
                MemoryModel model = cases.model();
                MemoryState state = cases.state(model);
                for (int review = 0; review < 30; review++) {
                    state = model.update(state, cases.below(2) == 0 ? 36500 : 0, cases.rating());
                }

                assertThat(state.difficulty()).isBetween(1.0, 10.0);
                assertThat(model.stabilityDays(state)).isNotNegative();
            });
        }
    }

    @Nested
    class Fsrs7AsPublished {
        private final Fsrs7 model = Fsrs7.standard();

        @Test
        void reachesThePublishedStateAfterSixReviews() {
            MemoryState.Dual state = model.first(Rating.AGAIN);
            for (double gap : new double[] {0, 1, 3, 8, 21}) {
                state = model.update(state, gap, Rating.GOOD);
            }

            assertThat(state.slowDays()).isCloseTo(25.98571, within(1e-5));
            assertThat(state.difficulty()).isCloseTo(5.877550, within(1e-6));
        }

        @Test
        void hasThePublishedStabilityOfAnOldPoint() {
            assertThat(model.stabilityDays(new MemoryState.Dual(100, 80, 5))).isCloseTo(225.866, within(1e-3));
        }
    }

    @Nested
    class Refusals {
        private final Fsrs6 six = Fsrs6.standard();
        private final Fsrs7 seven = Fsrs7.standard();

        @Test
        void rejectsTimeBeforeTheReview() {
            MemoryState state = six.first(Rating.GOOD);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> six.recall(state, -1))
                    .withMessageContaining("elapsedDays");
            assertThatIllegalArgumentException().isThrownBy(() -> six.update(state, Double.NaN, Rating.GOOD));
        }

        @Test
        void rejectsATargetThatIsNoProbability() {
            assertThatIllegalArgumentException().isThrownBy(() -> six.intervalDays(six.first(Rating.GOOD), 1));
            assertThatIllegalArgumentException().isThrownBy(() -> seven.intervalDays(seven.first(Rating.GOOD), 0));
        }

        @Test
        void rejectsTheStateOfTheOtherModel() {
            assertThatIllegalArgumentException().isThrownBy(() -> six.recall(seven.first(Rating.GOOD), 1));
            assertThatIllegalArgumentException().isThrownBy(() -> seven.recall(six.first(Rating.GOOD), 1));
        }

        @Test
        void rejectsAStateOutsideTheClamps() {
            assertThatIllegalArgumentException().isThrownBy(() -> new MemoryState.Single(0, 5));
            assertThatIllegalArgumentException().isThrownBy(() -> new MemoryState.Single(1, 10.5));
            assertThatIllegalArgumentException().isThrownBy(() -> new MemoryState.Dual(1, Double.NaN, 5));
        }
    }
}
