package app.betweencalls.engine.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.betweencalls.engine.Cases;
import app.betweencalls.engine.SampleLog;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import app.betweencalls.engine.review.ReviewLog;
import app.betweencalls.engine.review.WorkCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XP, levels, streaks, badges, trends, quests: all from the log. */
class GameStateTest {
    private static final String CRITERION = "R/503/0350:4.3";
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);

    private static GameState.Rules rules(BadgeRule... badges) {
        Map<QuestionId, Question> bank = new LinkedHashMap<>();
        SampleLog.bank(CRITERION, 9, 3).forEach(question -> bank.put(question.id(), question));
        return new GameState.Rules(bank, Fsrs6.standard(), ZoneId.of("Europe/London"), List.of(badges));
    }

    private static String question(int point, int sibling) {
        return "q-503035043-0" + point + "-" + sibling;
    }

    private static int xp(SampleLog sample) {
        return GameState.of(sample.log(), rules(), sample.now()).xp();
    }

    @Nested
    class Xp {
        @Test
        void isForADueAnswerWithItsFeedbackRead() {
            assertThat(xp(new SampleLog().answer(question(1, 1), true).read())).isEqualTo(10);
            assertThat(xp(new SampleLog().answer(question(1, 1), false).read())).isEqualTo(4);
            assertThat(xp(new SampleLog().answer(question(1, 1), true))).isZero();
        }

        @Test
        void isNotForMassingNorForWhatIsNotDue() {
            SampleLog sample = new SampleLog().answer(question(1, 1), true).read();
            int once = xp(sample);

            sample.after(Duration.ofHours(1)).answer(question(1, 2), true).read();
            assertThat(xp(sample)).isEqualTo(once);

            sample.after(Duration.ofHours(15)).answer(question(1, 3), true).read();
            assertThat(xp(sample)).isEqualTo(once);
        }

        @Test
        void isForAPointThatWasWrongLastTime() {
            SampleLog sample = new SampleLog().answer(question(1, 1), false).read();
            sample.after(Duration.ofHours(1)).answer(question(1, 2), true).read();

            assertThat(xp(sample)).isEqualTo(14);
        }

        @Test
        void isNotForSpeed() {
            SampleLog quick = new SampleLog().answer(question(1, 1), true).read();
            SampleLog slow = new SampleLog()
                    .answer(question(1, 1), true)
                    .read()
                    .add((id, at) -> new Fact.FeedbackRead(id, at, SampleLog.id(1), 300));

            assertThat(xp(slow)).isEqualTo(xp(quick));
        }

        @Test
        void endsAtTheCeilingOfTheDay() {
            SampleLog sample = new SampleLog();
            for (int point = 1; point <= 9; point++) {
                sample.answer(question(point, 1), true).add((id, at) -> new Fact.FeedbackRead(id, at, before(id), 288));
            }

            GameState state = GameState.of(sample.log(), rules(), sample.now());

            assertThat(state.xp()).isEqualTo(30);
            assertThat(state.ceilingReached()).isTrue();
        }

        private FactId before(FactId id) {
            return SampleLog.id(id.value().getLeastSignificantBits() - 1);
        }

        @Test
        void neverFallsAsTheLogGrowsAndDoesNotDependOnItsOrder() {
            Cases.check(200, cases -> {
                SampleLog sample = new SampleLog();
                int last = 0;
                for (int index = 0; index < 15; index++) {
                    sample.after(Duration.ofHours(cases.whole(0, 60)))
                            .answer(question(cases.whole(1, 9), cases.whole(1, 3)), cases.chance(0.6));
                    if (cases.chance(0.7)) {
                        sample.read();
                    }
                    int now = xp(sample);
                    assertThat(now).isGreaterThanOrEqualTo(last);
                    last = now;
                }
                ReviewLog shuffled = ReviewLog.of(cases.shuffled(sample.log().facts()));
                assertThat(GameState.of(shuffled, rules(), sample.now()))
                        .isEqualTo(GameState.of(sample.log(), rules(), sample.now()));
            });
        }
    }

    @ParameterizedTest
    @CsvSource({"0,1,0,100", "99,1,99,1", "100,2,0,200", "299,2,199,1", "300,3,0,300"})
    void levelsTakeAHundredMoreEach(int xp, int number, int into, int toNext) {
        assertThat(Level.of(xp)).isEqualTo(new Level(number, into, toNext));
    }

    @Test
    void levelsStartAtZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> Level.of(-1));
    }

    @Nested
    class Streaks {
        private Streak of(String days, int today) {
            Map<LocalDate, Integer> earning = new HashMap<>();
            for (int day = 0; day < days.length(); day++) {
                if (days.charAt(day) == 'x') {
                    earning.put(MONDAY.plusDays(day), 3);
                }
            }
            return Streak.of(earning, WorkCalendar.of(WorkCalendar.USUAL, List.of()), MONDAY.plusDays(today));
        }

        @Test
        void countWorkingDaysAndLeaveOutTheRest() {
            assertThat(of("xxxxx--xx", 8)).isEqualTo(new Streak(7, 7, 3));
        }

        @Test
        void areKeptByFreezesAndThenBroken() {
            assertThat(of("xxx-x", 4)).isEqualTo(new Streak(4, 4, 1));
            assertThat(of("xx---", 4)).isEqualTo(new Streak(2, 2, 0));
            assertThat(of("xx-----x", 7)).isEqualTo(new Streak(1, 2, 0));
        }

        @Test
        void areNotBrokenByTheDayThatIsStillOn() {
            assertThat(of("xx", 2)).isEqualTo(new Streak(2, 2, 2));
        }

        @Test
        void earnAFreezeEverySevenDaysAndHoldThreeAtMost() {
            assertThat(of("xxxxx--xxxxx--xxxxx--xxxxx--xxxxx", 32).freezes()).isEqualTo(3);
        }

        @Test
        void areNeutralOnLeave() {
            Map<LocalDate, Integer> earning = new HashMap<>();
            earning.put(MONDAY, 3);
            earning.put(MONDAY.plusDays(14), 3);
            WorkCalendar away = WorkCalendar.of(
                    WorkCalendar.USUAL, List.of(new WorkCalendar.Leave(MONDAY.plusDays(1), MONDAY.plusDays(13))));

            assertThat(Streak.of(earning, away, MONDAY.plusDays(14))).isEqualTo(new Streak(2, 2, 2));
        }
    }

    @Nested
    class Badges {
        private final BadgeRule rule =
                new BadgeRule("data-protection", "data protection", Set.of(new CriterionId(CRITERION)), 4, 7);

        @Test
        void areForRetrievalsOverTime() {
            SampleLog sample = new SampleLog();
            for (int week = 0; week < 3; week++) {
                sample.answer(question(1, 1), true).answer(question(2, 1), true).after(Duration.ofDays(7));
            }

            Badge badge = GameState.of(sample.log(), rules(rule), sample.now())
                    .badges()
                    .get(0);

            assertThat(badge.retrievals()).isEqualTo(4);
            assertThat(badge.earnedOn()).contains(MONDAY.plusDays(14));
            assertThat(badge.rule().name()).isEqualTo("4 retrievals on data protection over 7 days");
        }

        @Test
        void areNotForABinge() {
            SampleLog sample = new SampleLog();
            for (int index = 0; index < 20; index++) {
                sample.answer(question(1, 1 + index % 3), true);
            }

            assertThat(GameState.of(sample.log(), rules(rule), sample.now())
                            .badges()
                            .get(0)
                            .earnedOn())
                    .isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"Competent in law", "qualified adviser", "NVQ hero", "certified"})
        void neverClaimCompetence(String topic) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new BadgeRule("id", topic, Set.of(), 1, 1))
                    .withMessageContaining("claim");
        }
    }

    @Test
    void trendComparesACandidateWithHimselfOnly() {
        SampleLog sample = new SampleLog();
        for (int point = 1; point <= 6; point++) {
            sample.answer(question(point, 1), true);
        }
        sample.after(Duration.ofDays(7));
        for (int point = 1; point <= 6; point++) {
            sample.answer(question(point, 2), point != 1);
        }

        Trend trend = GameState.of(sample.log(), rules(), sample.now()).trend();

        assertThat(trend.thisWeek()).hasValue(5 / 6.0);
        assertThat(trend.before()).isEmpty();
    }

    @Test
    void threeQuestsAreLiveAndTurnWithTheWeek() {
        Set<Quest.Kind> met = new HashSet<>();
        for (int week = 0; week < 5; week++) {
            Instant now = Instant.parse("2026-01-05T12:00:00Z").plus(Duration.ofDays(7L * week));
            List<Quest> quests = GameState.of(ReviewLog.empty(), rules(), now).quests();
            assertThat(quests).hasSize(3).allMatch(quest -> quest.done() == 0);
            quests.forEach(quest -> met.add(quest.kind()));
        }
        assertThat(met).hasSize(Quest.Kind.values().length);
    }

    @Test
    void questsCountWhatWasDone() {
        SampleLog sample = new SampleLog();
        for (int point = 1; point <= 5; point++) {
            sample.answer(question(point, 1), true).read();
        }
        Map<Quest.Kind, Integer> done = new HashMap<>();
        for (int week = 0; week < 1; week++) {
            GameState.of(sample.log(), rules(), sample.now())
                    .quests()
                    .forEach(quest -> done.put(quest.kind(), quest.done()));
        }

        assertThat(done)
                .allSatisfy((kind, count) -> assertThat(count)
                        .isEqualTo(kind == Quest.Kind.NEW_POINTS || kind == Quest.Kind.FEEDBACK_READ ? 5 : 0));
    }

    @Test
    void aTeamIsMeasuredAgainstItsOwnWeekBefore() {
        SampleLog sample = new SampleLog().answer(question(1, 1), true).read();
        sample.after(Duration.ofDays(7)).answer(question(2, 1), true).read();
        GameState one = GameState.of(sample.log(), rules(), sample.now());

        TeamGoal goal = TeamGoal.of(List.of(one, one), MONDAY.plusDays(7));

        assertThat(goal).isEqualTo(new TeamGoal(2, 2));
        assertThat(goal.isReached()).isTrue();
    }
}
