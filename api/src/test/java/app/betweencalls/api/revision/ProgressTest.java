package app.betweencalls.api.revision;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.revision.Progress.Step;
import app.betweencalls.engine.Cases;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Where a session stands, told by its facts alone. */
class ProgressTest {
    private static final Instant AT = Instant.parse("2026-11-23T09:00:00Z");
    private static final UUID SESSION = new UUID(0, 1);

    private final SessionRow session = session(60, 3);

    private static SessionRow session(int seconds, int picks) {
        List<StoredPick> planned = new ArrayList<>();
        for (int i = 0; i < picks; i++) {
            planned.add(new StoredPick("question-" + i, 1, Integer.toString(i), "due"));
        }
        return new SessionRow(
                new UUID(9, 9), SESSION, AT, seconds, 0, planned, SessionRow.Place.START, Optional.empty(), Map.of());
    }

    private static Fact.Review review(SessionRow session, int pick, double seconds) {
        return new Fact.Review(
                new FactId(new UUID(1, pick)),
                AT,
                session.picks().get(pick).shown(),
                new Answer.Chosen(Set.of("a")),
                Optional.empty(),
                seconds,
                new FactId(session.id()),
                1);
    }

    private static Fact read(int pick, double seconds) {
        return new Fact.FeedbackRead(new FactId(new UUID(2, pick)), AT, new FactId(new UUID(1, pick)), seconds);
    }

    private static Fact voided(SessionRow session, int pick) {
        return new Fact.Voided(
                new FactId(new UUID(3, pick)), AT, session.picks().get(pick).shown(), new FactId(session.id()));
    }

    @Nested
    class Of {
        @Test
        void beginsWithTheFirstQuestion() {
            Progress progress = Progress.of(session, List.of());

            assertThat(progress).isEqualTo(new Progress(Step.QUESTION, 0, Optional.empty(), List.of(), 0));
        }

        @Test
        void showsTheFeedbackOfAnAnswer() {
            Fact.Review answer = review(session, 0, 12);

            Progress progress = Progress.of(session, List.of(answer));

            assertThat(progress).isEqualTo(new Progress(Step.FEEDBACK, 0, Optional.of(answer), List.of(answer), 12));
        }

        @Test
        void goesOnAfterTheFeedbackWasReadAndCountsItsTime() {
            Progress progress = Progress.of(session, List.of(review(session, 0, 12), read(0, 8)));

            assertThat(progress.step()).isEqualTo(Step.QUESTION);
            assertThat(progress.pick()).isEqualTo(1);
            assertThat(progress.usedSeconds()).isEqualTo(20);
            assertThat(progress.secondsLeft(session)).isEqualTo(40);
        }

        @Test
        void passesOverAVoidedQuestion() {
            Progress progress = Progress.of(session, List.of(voided(session, 0)));

            assertThat(progress.step()).isEqualTo(Step.QUESTION);
            assertThat(progress.pick()).isEqualTo(1);
            assertThat(progress.answered()).isEmpty();
        }

        @Test
        void endsWhenLessThanSixSecondsAreLeft() {
            Progress left7 = Progress.of(session, List.of(review(session, 0, 50), read(0, 3)));
            Progress left6 = Progress.of(session, List.of(review(session, 0, 50), read(0, 4)));

            assertThat(left7.step()).isEqualTo(Step.QUESTION);
            assertThat(left6.step()).isEqualTo(Step.END);
        }

        @Test
        void showsTheFeedbackOfTheLastAnswerHoweverLate() {
            Progress progress = Progress.of(session, List.of(review(session, 0, 500)));

            assertThat(progress.step()).isEqualTo(Step.FEEDBACK);
            assertThat(progress.secondsLeft(session)).isEqualTo(-440);
        }

        @Test
        void endsWhenNoPickIsLeft() {
            SessionRow one = session(60, 1);

            Progress progress = Progress.of(one, List.of(review(one, 0, 5), read(0, 5)));

            assertThat(progress.step()).isEqualTo(Step.END);
            assertThat(progress.pick()).isEqualTo(1);
            assertThat(progress.review()).isEmpty();
        }

        @Test
        void countsTheFirstOfTwoAnswersToOneQuestion() {
            Fact.Review first = review(session, 0, 12);
            Fact.Review second = new Fact.Review(
                    new FactId(new UUID(1, 77)),
                    AT,
                    first.shown(),
                    first.answer(),
                    first.certainty(),
                    30,
                    first.session(),
                    0);

            Progress progress = Progress.of(session, List.of(first, second));

            assertThat(progress.answered()).containsExactly(first);
            assertThat(progress.usedSeconds()).isEqualTo(12);
        }

        @Test
        void leavesTheFactsOfOtherSessionsOut() {
            SessionRow other = new SessionRow(
                    session.candidate(),
                    new UUID(0, 2),
                    AT,
                    60,
                    0,
                    session.picks(),
                    SessionRow.Place.START,
                    Optional.empty(),
                    Map.of());

            Progress progress = Progress.of(session, List.of(review(other, 0, 12), voided(other, 1)));

            assertThat(progress).isEqualTo(Progress.of(session, List.of()));
        }

        @Test
        void doesNotDependOnTheOrderOrRepetitionOfFacts() {
            Cases.check(1000, cases -> {
                SessionRow drawn = session(cases.oneOf(List.of(60, 120, 180)), cases.whole(1, 6));
                List<Fact> facts = new ArrayList<>();
                for (int pick = 0; pick < drawn.picks().size() && cases.chance(0.8); pick++) {
                    if (cases.chance(0.2)) {
                        facts.add(voided(drawn, pick));
                        continue;
                    }
                    facts.add(review(drawn, pick, cases.whole(0, 40)));
                    facts.add(read(pick, cases.whole(0, 30)));
                }
                List<Fact> twice = new ArrayList<>(facts);
                twice.addAll(facts);

                assertThat(Progress.of(drawn, cases.shuffled(twice))).isEqualTo(Progress.of(drawn, facts));
            });
        }
    }

    @Nested
    class RanOut {
        @Test
        void isSoWhenPicksEndWithTimeLeft() {
            SessionRow one = session(60, 1);

            assertThat(Progress.of(one, List.of(review(one, 0, 20), read(0, 10)))
                            .ranOut(one))
                    .isTrue();
        }

        @Test
        void isNotSoWhenTheTimeIsUsedOrAPickIsLeft() {
            SessionRow one = session(60, 1);

            assertThat(Progress.of(one, List.of(review(one, 0, 40), read(0, 2))).ranOut(one))
                    .isFalse();
            assertThat(Progress.of(session, List.of()).ranOut(session)).isFalse();
            assertThat(Progress.of(session, List.of(review(session, 0, 55), read(0, 4)))
                            .ranOut(session))
                    .isFalse();
        }
    }
}
