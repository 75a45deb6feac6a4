package app.betweencalls.engine.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.Cases;
import app.betweencalls.engine.SampleLog;
import app.betweencalls.engine.SampleQuestions;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.memory.MemoryFold;
import app.betweencalls.engine.memory.RatedReview;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Rating;
import app.betweencalls.engine.review.ReviewLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The fold of a log: memory, massing, voids, re-grading, ability. */
class CandidateStateTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String CRITERION = "R/503/0350:4.3";
    private static final PointId POINT = new PointId(CRITERION + "#01");

    private static Map<QuestionId, Question> bank() {
        Map<QuestionId, Question> bank = new LinkedHashMap<>();
        for (Question question : SampleLog.bank(CRITERION, 4, 3)) {
            bank.put(question.id(), question);
        }
        return bank;
    }

    private static CandidateState fold(ReviewLog log) {
        return CandidateState.fold(log, bank(), Fsrs6.standard(), LONDON);
    }

    private static String question(int point, int sibling) {
        return "q-503035043-0" + point + "-" + sibling;
    }

    @Nested
    class Memory {
        @Test
        void isThatOfTheMemoryModelForTheRatings() {
            SampleLog sample = new SampleLog();
            sample.answer(question(1, 1), true)
                    .after(Duration.ofDays(3))
                    .answer(question(1, 2), false)
                    .after(Duration.ofDays(1))
                    .answer(question(1, 3), true);

            MemoryFold plain = new MemoryFold(Fsrs6.standard(), DayBoundary.in(LONDON));
            List<RatedReview> rated = new ArrayList<>();
            sample.log()
                    .reviews()
                    .forEach(review -> rated.add(new RatedReview(
                            review.id().toString(),
                            review.at(),
                            review.shareShown() == 1 ? Rating.GOOD : Rating.AGAIN)));

            assertThat(fold(sample.log()).memory(POINT))
                    .contains(plain.replay(rated).orElseThrow().state());
        }

        @Test
        void isNotMovedByASecondRightAnswerWithinTwelveHours() {
            SampleLog sample = new SampleLog().answer(question(1, 1), true);
            CandidateState once = fold(sample.log());
            Instant later = sample.now().plus(Duration.ofDays(5));

            CandidateState twice = fold(sample.after(Duration.ofHours(11))
                    .answer(question(1, 2), true)
                    .log());

            assertThat(twice.memory(POINT)).isEqualTo(once.memory(POINT));
            assertThat(twice.recall(POINT, later)).isEqualTo(once.recall(POINT, later));
            assertThat(twice.tally(new CriterionId(CRITERION))).isEqualTo(once.tally(new CriterionId(CRITERION)));
            assertThat(twice.chance(new QuestionId(question(1, 3)), later))
                    .isEqualTo(once.chance(new QuestionId(question(1, 3)), later));
        }

        @Test
        void isMovedByAWrongAnswerWithinTwelveHours() {
            SampleLog sample = new SampleLog().answer(question(1, 1), true);
            CandidateState once = fold(sample.log());

            CandidateState twice = fold(sample.answer(question(1, 2), false).log());

            assertThat(twice.memory(POINT)).isNotEqualTo(once.memory(POINT));
        }

        @Test
        void isAbsentBeforeTheFirstReviewAndForUnknownPoints() {
            CandidateState state = fold(ReviewLog.empty());

            assertThat(state.memory(POINT)).isEmpty();
            assertThat(state.memory(new PointId("R/503/0350:9.9#99"))).isEmpty();
            assertThat(state.recall(POINT, Instant.EPOCH)).isZero();
        }
    }

    @Nested
    class Facts {
        @Test
        void ofVoidedAndUnknownQuestionsCountForNothing() {
            ReviewLog log = new SampleLog()
                    .voided(question(1, 1))
                    .answer(question(1, 1), false)
                    .answer("unknown-question", false)
                    .log();

            CandidateState state = fold(log);

            assertThat(state.memory(POINT)).isEmpty();
            assertThat(state.tally(new CriterionId(CRITERION)).orElseThrow().answers())
                    .isZero();
        }

        @Test
        void areGradedByTheKeyInForce() {
            ReviewLog log = new SampleLog().answer(question(1, 1), true).log();
            Map<QuestionId, Question> corrected = bank();
            QuestionId id = new QuestionId(question(1, 1));
            corrected.put(
                    id,
                    SampleQuestions.question(
                            id.value(), POINT.value(), new Task.Single(SampleQuestions.choices(4), "b", true, false)));

            CandidateState state = CandidateState.fold(log, corrected, Fsrs6.standard(), LONDON);

            assertThat(state.memory(POINT)).contains(Fsrs6.standard().first(Rating.AGAIN));
        }

        @Test
        void doNotDependOnTheOrderTheyArriveIn() {
            Cases.check(100, cases -> {
                SampleLog sample = new SampleLog();
                for (int index = 0; index < 20; index++) {
                    sample.after(Duration.ofHours(cases.whole(0, 40)))
                            .answer(question(cases.whole(1, 4), cases.whole(1, 3)), cases.chance(0.6));
                }
                ReviewLog log = sample.log();

                CandidateState one = fold(log);
                CandidateState other = fold(ReviewLog.of(cases.shuffled(log.facts())));

                assertThat(other.memory(POINT)).isEqualTo(one.memory(POINT));
                assertThat(other.tally(new CriterionId(CRITERION))).isEqualTo(one.tally(new CriterionId(CRITERION)));
            });
        }

        @Test
        void flagAConfidentErrorUntilItIsPutRight() {
            SampleLog sample = new SampleLog().answer(question(1, 1), false, Optional.of(Certainty.SURE));

            assertThat(fold(sample.log()).confidentErrors())
                    .extracting(CandidateState.ConfidentError::point)
                    .containsExactly(POINT);

            sample.after(Duration.ofDays(1)).answer(question(1, 2), true);
            assertThat(fold(sample.log()).confidentErrors()).isEmpty();
        }

        @Test
        void needWholeQuestionsToBeGraded() {
            Catalogue items =
                    Catalogue.ofItems(List.of(Catalogue.of(bank().values()).item(0)));
            ItemModel model = new ItemModel(items, Fsrs6.standard(), Population.initial());
            ReviewLog log = new SampleLog().answer(question(1, 1), true).log();

            assertThatIllegalArgumentException().isThrownBy(() -> CandidateState.fold(log, model, LONDON));
        }
    }

    @Nested
    class Chance {
        @Test
        void startsWhereTheAuthorExpectsIt() {
            CandidateState state = fold(ReviewLog.empty());

            double chance =
                    state.chance(new QuestionId(question(2, 1)), Instant.EPOCH).orElseThrow();

            assertThat(chance).isBetween(0.35, 0.65);
        }

        @Test
        void risesWithRightAnswersAndFallsWithWrongOnes() {
            Instant later = Instant.parse("2026-01-12T09:00:00Z");
            QuestionId other = new QuestionId(question(2, 1));

            double right = fold(new SampleLog().answer(question(1, 1), true).log())
                    .chance(other, later)
                    .orElseThrow();
            double nothing = fold(ReviewLog.empty()).chance(other, later).orElseThrow();
            double wrong = fold(new SampleLog().answer(question(1, 1), false).log())
                    .chance(other, later)
                    .orElseThrow();

            assertThat(right).isGreaterThan(nothing);
            assertThat(wrong).isLessThan(nothing);
        }

        @Test
        void fallsWithTime() {
            CandidateState state =
                    fold(new SampleLog().answer(question(1, 1), true).log());
            QuestionId sibling = new QuestionId(question(1, 2));
            double last = 1;
            for (int day = 7; day < 100; day += 7) {
                double chance = state.chance(
                                sibling, Instant.parse("2026-01-06T09:00:00Z").plus(Duration.ofDays(day)))
                        .orElseThrow();
                assertThat(chance).isLessThan(last);
                last = chance;
            }
        }
    }

    @Test
    void countsDaysFromFourInTheMorning() {
        SampleLog sample = new SampleLog()
                .answer(question(1, 1), false)
                .after(Duration.ofHours(18))
                .answer(question(1, 2), true);
        assertThat(fold(sample.log()).daysAnswered(POINT)).isEqualTo(1);

        sample.after(Duration.ofHours(13)).answer(question(1, 3), true);
        assertThat(fold(sample.log()).daysAnswered(POINT)).isEqualTo(2);
    }

    @Test
    void takesReadingTheFeedbackIntoThePace() {
        double without = fold(new SampleLog().answer(question(1, 1), true).log())
                .fold()
                .pace()
                .median();
        double with = fold(new SampleLog().answer(question(1, 1), true).read().log())
                .fold()
                .pace()
                .median();

        assertThat(with / without).isCloseTo(StrictMath.pow(17.0 / 12, 1 / 7.0), within(1e-9));
    }
}
