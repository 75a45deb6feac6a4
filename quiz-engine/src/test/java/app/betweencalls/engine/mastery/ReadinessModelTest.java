package app.betweencalls.engine.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.Cases;
import app.betweencalls.engine.SampleLog;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.CognitiveLevel;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.OutcomeKind;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.ReviewLog;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Readiness of a criterion: numbers, gate, bands, roll-up. */
class ReadinessModelTest {
    private static final String FIRST = "R/503/0350:4.3";
    private static final String SECOND = "R/503/0350:4.4";
    private static final ReadinessModel MODEL = new ReadinessModel(ReadinessRules.usual());

    private static AssessmentCriterion criterion(String id, OutcomeKind kind, String verb) {
        return new AssessmentCriterion(
                new CriterionId(id), "Explain something", verb, CognitiveLevel.UNDERSTAND, kind, List.of());
    }

    private static CandidateState fold(ReviewLog log) {
        Map<QuestionId, Question> bank = new LinkedHashMap<>();
        SampleLog.bank(FIRST, 3, 3).forEach(question -> bank.put(question.id(), question));
        SampleLog.bank(SECOND, 3, 3).forEach(question -> bank.put(question.id(), question));
        return CandidateState.fold(log, bank, Fsrs6.standard(), ZoneId.of("Europe/London"));
    }

    private static Readiness of(CandidateState state, LocalDate on) {
        return MODEL.of(state, criterion(FIRST, OutcomeKind.KNOWLEDGE, "identify"), on)
                .orElseThrow();
    }

    private static String question(int criterion, int point, int sibling) {
        return "q-50303504" + criterion + "-0" + point + "-" + sibling;
    }

    /** Answers everything right on so many days, a week apart. */
    private static SampleLog practised(int days) {
        SampleLog sample = new SampleLog();
        for (int day = 0; day < days; day++) {
            for (int point = 1; point <= 3; point++) {
                sample.answer(question(3, point, day % 3 + 1), true).answer(question(4, point, day % 3 + 1), true);
            }
            sample.after(Duration.ofDays(7)).session();
        }
        return sample;
    }

    @Nested
    class TheNumber {
        @Test
        void liesWithinItsIntervalWhateverTheLog() {
            Cases.check(200, cases -> {
                SampleLog sample = new SampleLog();
                int answers = cases.whole(0, 60);
                for (int index = 0; index < answers; index++) {
                    sample.after(Duration.ofHours(cases.whole(0, 50)))
                            .answer(
                                    question(cases.whole(3, 4), cases.whole(1, 3), cases.whole(1, 3)),
                                    cases.chance(0.7));
                }

                Readiness readiness = of(fold(sample.log()), LocalDate.of(2026, 6, 1));

                assertThat(readiness.probability()).isBetween(readiness.low(), readiness.high());
                assertThat(readiness.reason().split(" ")).hasSizeLessThanOrEqualTo(25);
            });
        }

        @Test
        void fallsWithTimeAndRisesWithPractice() {
            CandidateState some = fold(practised(2).log());
            CandidateState more = fold(practised(5).log());
            LocalDate soon = LocalDate.of(2026, 2, 10);

            assertThat(of(some, soon.plusDays(60)).probability())
                    .isLessThan(of(some, soon).probability());
            assertThat(of(more, soon).probability())
                    .isGreaterThan(of(some, soon).probability());
        }

        @Test
        void isNotMovedByASecondRightAnswerWithinTwelveHours() {
            SampleLog sample = practised(3).answer(question(3, 1, 1), true);
            Readiness before = of(fold(sample.log()), LocalDate.of(2026, 3, 1));

            sample.after(Duration.ofHours(2)).answer(question(3, 1, 2), true);

            assertThat(of(fold(sample.log()), LocalDate.of(2026, 3, 1))).isEqualTo(before);
        }

        @Test
        void isAbsentForCompetenceAndWithoutQuestions() {
            CandidateState state = fold(ReviewLog.empty());
            LocalDate on = LocalDate.of(2026, 3, 1);

            assertThat(MODEL.of(state, criterion(FIRST, OutcomeKind.COMPETENCE, "identify"), on))
                    .isEmpty();
            assertThat(MODEL.of(state, criterion("R/503/0350:9.1", OutcomeKind.KNOWLEDGE, "identify"), on))
                    .isEmpty();
        }
    }

    @Nested
    class BandsGiven {
        @Test
        void areShutUntilEveryPointWasAnsweredOnTwoDays() {
            Readiness nothing = of(fold(ReviewLog.empty()), LocalDate.of(2026, 1, 5));
            Readiness once = of(fold(practised(1).log()), LocalDate.of(2026, 1, 6));

            assertThat(nothing.band()).contains(Band.NOT_ENOUGH_YET);
            assertThat(nothing.coverage()).isEqualTo(new Readiness.Coverage(0, 0, 3));
            assertThat(nothing.reason()).isEqualTo("Three points of 3 not answered yet.");
            assertThat(once.band()).contains(Band.NOT_ENOUGH_YET);
            assertThat(once.reason()).isEqualTo("Three points answered on one day only; another day counts.");
        }

        @Test
        void riseToRecallReadyAndNoFurtherBeforeRealAnswers() {
            Readiness readiness = of(fold(practised(12).log()), LocalDate.of(2026, 3, 25));

            assertThat(readiness.low()).isGreaterThan(0.8);
            assertThat(readiness.band()).contains(Band.RECALL_READY);
            assertThat(readiness.coverage().isWhole()).isTrue();
            assertThat(readiness.evidence().days()).isEqualTo(12);
            assertThat(readiness.evidence().lastPractised()).contains(LocalDate.of(2026, 3, 23));
        }

        @Test
        void areAbsentWhileSwitchedOff() {
            ReadinessModel off = new ReadinessModel(ReadinessRules.usual().with(false, false));

            assertThat(off.of(
                                    fold(practised(12).log()),
                                    criterion(FIRST, OutcomeKind.KNOWLEDGE, "identify"),
                                    LocalDate.of(2026, 3, 25))
                            .orElseThrow()
                            .band())
                    .isEmpty();
        }

        @Test
        void neverPromiseCompetence() {
            for (Band band : Band.values()) {
                assertThat(band.word().toLowerCase(java.util.Locale.ROOT))
                        .doesNotContain("competent", "passed", "achieved");
            }
        }
    }

    @Test
    void ofSeveralCriteriaIsMoreThanTheProductOfTheirMargins() {
        CandidateState state = fold(practised(3).log());
        LocalDate on = LocalDate.of(2026, 2, 20);
        AssessmentCriterion first = criterion(FIRST, OutcomeKind.KNOWLEDGE, "identify");
        AssessmentCriterion second = criterion(SECOND, OutcomeKind.KNOWLEDGE, "identify");

        double one = MODEL.together(state, List.of(first), on).orElseThrow();
        double both = MODEL.together(state, List.of(first, second), on).orElseThrow();

        assertThat(one).isCloseTo(MODEL.of(state, first, on).orElseThrow().probability(), within(0.005));
        assertThat(both).isLessThan(one).isGreaterThan(one * one);
    }

    @Test
    void rulesRejectAPassMarkThatIsNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadinessRules(10, 11, true, true, List.of()));
        assertThat(ReadinessRules.usual().needsConstructed("identify")).isFalse();
        assertThat(ReadinessRules.usual().needsConstructed("evaluate")).isTrue();
        assertThat(ReadinessRules.usual().needsConstructed("an unknown verb")).isTrue();
    }
}
