package app.betweencalls.engine.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.betweencalls.engine.Cases;
import app.betweencalls.engine.SampleLog;
import app.betweencalls.engine.SampleQuestions;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.mastery.CandidateState;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.question.Pool;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.ReviewLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Sessions, their rules and reasons; replacements, progress and checkpoints. */
class SessionPlannerTest {
    private static final List<String> CRITERIA =
            List.of("R/503/0350:4.1", "R/503/0350:4.2", "R/503/0350:4.3", "R/503/0350:4.4");
    private static final Instant MONDAY = Instant.parse("2026-01-05T09:00:00Z");

    private static CandidateState fold(ReviewLog log, int points, int siblings) {
        Map<QuestionId, Question> bank = new LinkedHashMap<>();
        for (String criterion : CRITERIA) {
            SampleLog.bank(criterion, points, siblings).forEach(question -> bank.put(question.id(), question));
        }
        return CandidateState.fold(log, bank, Fsrs6.standard(), ZoneId.of("Europe/London"));
    }

    private static String question(int criterion, int point, int sibling) {
        return "q-50303504" + criterion + "-0" + point + "-" + sibling;
    }

    private static SampleLog anyLog(Cases cases) {
        SampleLog sample = new SampleLog();
        int answers = cases.whole(0, 60);
        for (int index = 0; index < answers; index++) {
            sample.after(Duration.ofMinutes(cases.whole(0, 900)))
                    .answer(
                            question(cases.whole(1, 4), cases.whole(1, 5), cases.whole(1, 3)),
                            cases.chance(0.7),
                            cases.chance(0.5) ? Optional.of(Certainty.of(cases.whole(1, 3))) : Optional.empty());
        }
        return sample;
    }

    @Nested
    class Plan {
        @Test
        void keepsItsRulesWhateverTheLog() {
            Cases.check(300, cases -> {
                SampleLog sample = anyLog(cases);
                CandidateState state = fold(sample.log(), 5, 3);
                Instant at = sample.now().plus(Duration.ofHours(cases.whole(0, 100)));
                PlanRequest request =
                        PlanRequest.practice(state, at, cases.oneOf(List.of(60, 120, 180, 600)), cases.seed());
                if (cases.chance(0.5)) {
                    LocalDate date = state.dateOf(at).plusDays(cases.whole(0, 40));
                    request = request.readyBy(new Goal(date, 4));
                }

                List<Pick> picks = SessionPlanner.plan(request).picks();

                Set<String> points = new HashSet<>();
                for (Pick pick : picks) {
                    assertThat(points.add(pick.point().value())).isTrue();
                    assertThat(pick.why().split(" ")).hasSizeLessThanOrEqualTo(25);
                }
                Set<CriterionId> criteria = new HashSet<>();
                picks.forEach(pick -> criteria.add(pick.point().criterion()));
                for (int index = 2; criteria.size() >= 3 && index < picks.size(); index++) {
                    assertThat(new HashSet<>(List.of(
                                    picks.get(index).point().criterion(),
                                    picks.get(index - 1).point().criterion(),
                                    picks.get(index - 2).point().criterion())))
                            .hasSizeGreaterThan(1);
                }
                assertThat(SessionPlanner.plan(request).picks()).isEqualTo(picks);
            });
        }

        @Test
        void showsNoSiblingOfAPointShownToday() {
            CandidateState state =
                    fold(new SampleLog().answer(question(1, 1, 1), false).log(), 1, 3);

            SessionPlan plan =
                    SessionPlanner.plan(PlanRequest.practice(state, MONDAY.plus(Duration.ofHours(3)), 600, 1));

            assertThat(plan.picks())
                    .hasSize(3)
                    .noneMatch(pick -> pick.point().criterion().number().equals("4.1"));
        }

        @Test
        void bringsAConfidentErrorBackFirstTheNextDay() {
            SampleLog sample = new SampleLog().answer(question(2, 3, 1), false, Optional.of(Certainty.SURE));
            CandidateState state = fold(sample.log(), 5, 3);

            SessionPlan today =
                    SessionPlanner.plan(PlanRequest.practice(state, MONDAY.plus(Duration.ofHours(3)), 60, 1));
            SessionPlan tomorrow =
                    SessionPlanner.plan(PlanRequest.practice(state, MONDAY.plus(Duration.ofHours(22)), 60, 1));

            assertThat(today.picks()).noneMatch(pick -> pick.point().value().equals("R/503/0350:4.2#03"));
            assertThat(tomorrow.picks().get(0).question().value()).isEqualTo(question(2, 3, 2));
            assertThat(tomorrow.picks().get(0).why())
                    .isEqualTo("Criterion 4.2: you were sure here and it was not right.");
        }

        @Test
        void bringsAConfidentErrorBackTheSameDayBeforeADayOff() {
            SampleLog sample = new SampleLog()
                    .after(Duration.ofDays(4))
                    .answer(question(2, 3, 1), false, Optional.of(Certainty.SURE));
            CandidateState state = fold(sample.log(), 5, 3);

            SessionPlan friday =
                    SessionPlanner.plan(PlanRequest.practice(state, sample.now().plus(Duration.ofHours(3)), 60, 1));

            assertThat(friday.picks().get(0).point().value()).isEqualTo("R/503/0350:4.2#03");
        }

        @Test
        void holdsAsManyAsFitTheSeconds() {
            CandidateState state = fold(ReviewLog.empty(), 9, 3);

            int one = SessionPlanner.plan(PlanRequest.practice(state, MONDAY, 1, 1))
                    .picks()
                    .size();
            int minute = SessionPlanner.plan(PlanRequest.practice(state, MONDAY, 60, 1))
                    .picks()
                    .size();
            int three = SessionPlanner.plan(PlanRequest.practice(state, MONDAY, 180, 1))
                    .picks()
                    .size();

            assertThat(one).isEqualTo(1);
            assertThat(minute).isEqualTo(2);
            assertThat(three).isEqualTo(7);
        }

        @Test
        void holdsFewerForACandidateWhoTakesLonger() {
            SampleLog quick = new SampleLog();
            SampleLog slow = new SampleLog();
            for (int index = 0; index < 20; index++) {
                quick.answer(question(1, 1 + index % 5, 1), false);
                slow.answer(question(1, 1 + index % 5, 1), false)
                        .add((id, at) -> new Fact.FeedbackRead(id, at, id, 40));
            }

            int quickly = SessionPlanner.plan(PlanRequest.practice(fold(quick.log(), 5, 3), MONDAY, 180, 1))
                    .picks()
                    .size();
            int slowly = SessionPlanner.plan(PlanRequest.practice(fold(slow.log(), 5, 3), MONDAY, 180, 1))
                    .picks()
                    .size();

            assertThat(slowly).isLessThan(quickly);
        }

        @Test
        void neverShowsHeldOutQuestionsInPractice() {
            Map<QuestionId, Question> bank = new LinkedHashMap<>();
            Question held = SampleQuestions.question(
                    "held-1", "R/503/0350:4.1#01", SampleQuestions.single(), Pool.HELD_OUT, 0.5);
            bank.put(held.id(), held);
            CandidateState state =
                    CandidateState.fold(ReviewLog.empty(), bank, Fsrs6.standard(), ZoneId.of("Europe/London"));

            assertThat(SessionPlanner.plan(PlanRequest.practice(state, MONDAY, 600, 1))
                            .picks())
                    .isEmpty();
        }

        @Test
        void keepsToTheCriteriaAndThePurposeAskedFor() {
            SampleLog sample = new SampleLog()
                    .answer(question(1, 1, 1), false)
                    .answer(question(1, 2, 1), true)
                    .answer(question(2, 1, 1), false)
                    .after(Duration.ofDays(1));
            CandidateState state = fold(sample.log(), 5, 3);
            PlanRequest request = PlanRequest.practice(state, sample.now(), 600, 1)
                    .to(Purpose.WEAK_SPOTS)
                    .within(Set.of(new CriterionId("R/503/0350:4.1")));

            assertThat(SessionPlanner.plan(request).picks())
                    .extracting(pick -> pick.point().value())
                    .contains("R/503/0350:4.1#01")
                    .doesNotContain("R/503/0350:4.2#01", "R/503/0350:4.1#03");
            assertThat(SessionPlanner.plan(request.within(Set.of()).to(Purpose.AHEAD))
                            .picks())
                    .hasSize(3);
        }

        @Test
        void rejectsARequestOutOfRange() {
            CandidateState state = fold(ReviewLog.empty(), 1, 1);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PlanRequest.practice(state, MONDAY, 0, 1))
                    .withMessageContaining("seconds");
            assertThatIllegalArgumentException().isThrownBy(() -> new Goal(LocalDate.of(2026, 1, 1), 0));
        }
    }

    @Nested
    class Replacement {
        @Test
        void isAnotherQuestionOnTheSamePoint() {
            SampleLog sample = new SampleLog().answer(question(1, 1, 2), true).voided(question(1, 1, 1));

            Optional<Pick> pick = SessionPlanner.replacement(
                    fold(sample.log(), 2, 3), sample.now(), new QuestionId(question(1, 1, 1)), 1);

            assertThat(pick.orElseThrow().question().value()).isEqualTo(question(1, 1, 3));
            assertThat(pick.get().why()).isEqualTo("You were away, so here is another on the same point.");
        }

        @Test
        void isAbsentWithoutASibling() {
            CandidateState state = fold(ReviewLog.empty(), 1, 1);

            assertThat(SessionPlanner.replacement(state, MONDAY, new QuestionId(question(1, 1, 1)), 1))
                    .isEmpty();
            assertThat(SessionPlanner.replacement(state, MONDAY, new QuestionId("unknown"), 1))
                    .isEmpty();
        }
    }

    @Test
    void progressIsWhatTheLogSaysOfThePlan() {
        CandidateState state = fold(ReviewLog.empty(), 5, 3);
        SessionPlan plan = SessionPlanner.plan(PlanRequest.practice(state, MONDAY, 180, 1));
        SampleLog sample = new SampleLog();
        sample.answer(plan.picks().get(0).question().value(), true)
                .read()
                .voided(plan.picks().get(1).question().value());

        SessionProgress progress = SessionProgress.of(plan, sample.sessionId(), sample.log());

        assertThat(progress.left())
                .isEqualTo(plan.picks().subList(2, plan.picks().size()));
        assertThat(progress.next()).contains(plan.picks().get(2));
        assertThat(progress.answered()).isEqualTo(1);
        assertThat(progress.right()).isEqualTo(1);
        assertThat(progress.seconds()).isEqualTo(17);
    }

    @Nested
    class Checkpoint {
        private List<CriterionId> criteria() {
            List<CriterionId> criteria = new ArrayList<>();
            CRITERIA.forEach(id -> criteria.add(new CriterionId(id)));
            return criteria;
        }

        @Test
        void asksFreshQuestionsOfEveryCriterionAlternately() {
            SampleLog sample = new SampleLog().answer(question(1, 1, 1), true);

            CheckpointPlan plan = CheckpointPlanner.plan(fold(sample.log(), 3, 2), criteria(), sample.now(), 3);

            List<Pick> picks = ((CheckpointPlan.Ready) plan).picks();
            assertThat(picks).hasSize(8).doesNotHaveDuplicates();
            assertThat(picks).noneMatch(pick -> pick.question().value().equals(question(1, 1, 1)));
            assertThat(picks.subList(0, 4))
                    .extracting(pick -> pick.point().criterion())
                    .containsExactlyElementsOf(criteria());
        }

        @Test
        void isRefusedWhereQuestionsAreMissingAndSaysHowMany() {
            SampleLog sample = new SampleLog().answer(question(1, 1, 1), true);

            CheckpointPlan soon = CheckpointPlanner.plan(fold(sample.log(), 2, 1), criteria(), sample.now(), 3);
            CheckpointPlan later = CheckpointPlanner.plan(
                    fold(sample.log(), 2, 1), criteria(), sample.now().plus(Duration.ofDays(91)), 3);

            assertThat(soon).isEqualTo(new CheckpointPlan.Refused(Map.of(new CriterionId(CRITERIA.get(0)), 1)));
            assertThat(later).isInstanceOf(CheckpointPlan.Ready.class);
        }

        @Test
        void needsACriterion() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CheckpointPlanner.plan(fold(ReviewLog.empty(), 1, 1), List.of(), MONDAY, 1));
        }
    }
}
