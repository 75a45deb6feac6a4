package app.betweencalls.engine.review;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.engine.Cases;
import app.betweencalls.engine.SampleLog;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Order, union and voids of the log. */
class ReviewLogTest {
    private static List<Fact> anyFacts(Cases cases) {
        return cases.list(0, 12, each -> {
            Instant at = Instant.ofEpochSecond(each.whole(0, 5));
            // Few ids, so that facts collide, even with different contents.
            return new Fact.FeedbackRead(SampleLog.id(each.whole(1, 8)), at, SampleLog.id(99), each.whole(0, 3));
        });
    }

    @Test
    void mergesCommutativelyAssociativelyAndIdempotently() {
        Cases.check(1000, cases -> {
            ReviewLog one = ReviewLog.of(anyFacts(cases));
            ReviewLog two = ReviewLog.of(anyFacts(cases));
            ReviewLog three = ReviewLog.of(anyFacts(cases));

            assertThat(one.merge(two)).isEqualTo(two.merge(one));
            assertThat(one.merge(two).merge(three)).isEqualTo(one.merge(two.merge(three)));
            assertThat(one.merge(one)).isEqualTo(one);
            assertThat(one.merge(ReviewLog.empty())).isEqualTo(one);
        });
    }

    @Test
    void doesNotDependOnTheOrderFactsArriveIn() {
        Cases.check(1000, cases -> {
            List<Fact> facts = anyFacts(cases);

            assertThat(ReviewLog.of(cases.shuffled(facts))).isEqualTo(ReviewLog.of(facts));
        });
    }

    @Test
    void isOrderedByTimeThenIdWithoutDuplicates() {
        Cases.check(1000, cases -> {
            List<Fact> facts = ReviewLog.of(anyFacts(cases)).facts();

            for (int index = 1; index < facts.size(); index++) {
                Fact before = facts.get(index - 1);
                Fact after = facts.get(index);
                int order = before.at().compareTo(after.at());
                assertThat(order < 0 || (order == 0 && before.id().compareTo(after.id()) < 0))
                        .isTrue();
            }
        });
    }

    @Test
    void takesNoAnswerToAVoidedQuestionOfTheSession() {
        ReviewLog log = new SampleLog()
                .answer("q-1", true)
                .voided("q-2")
                .answer("q-2", true)
                .session()
                .answer("q-2", false)
                .log();

        assertThat(log.facts()).hasSize(4);
        assertThat(log.reviews()).extracting(Fact.Review::shareShown).containsExactly(1.0, 0.0);
    }

    @Test
    void knowsItsCheckpoints() {
        SampleLog sample = new SampleLog();
        ReviewLog log = sample.add((id, at) -> new Fact.CheckpointBegun(id, at, sample.sessionId(), "R/503/0350:LO4"))
                .log();

        assertThat(log.checkpoints()).containsEntry(sample.sessionId(), "R/503/0350:LO4");
    }

    @Test
    void tellsTheWorkingDays() {
        LocalDate monday = LocalDate.of(2026, 1, 5);
        ReviewLog log = new SampleLog()
                .add((id, at) ->
                        new Fact.WorkingDays(id, at, monday.plusDays(7), Set.of(DayOfWeek.SATURDAY, DayOfWeek.MONDAY)))
                .after(Duration.ofHours(1))
                .add((id, at) -> new Fact.Leave(id, at, monday.plusDays(21), monday.plusDays(27)))
                .log();

        WorkCalendar calendar = WorkCalendar.of(log);

        List<LocalDate> working = new ArrayList<>();
        for (LocalDate date = monday; date.isBefore(monday.plusDays(30)); date = date.plusDays(1)) {
            if (calendar.isWorkingDay(date)) {
                working.add(date);
            }
        }
        assertThat(working)
                .extracting(date -> (int) monday.until(date, java.time.temporal.ChronoUnit.DAYS))
                .containsExactly(0, 1, 2, 3, 4, 7, 12, 14, 19, 28);
        assertThat(calendar.workingDays(monday, monday.plusDays(29))).isEqualTo(10);
    }
}
