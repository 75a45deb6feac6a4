package app.betweencalls.android.screen.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.android.Examples;
import app.betweencalls.android.TestSurroundings;
import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Receipts;
import app.betweencalls.android.screen.Reply;
import app.betweencalls.android.screen.Server;
import app.betweencalls.android.screen.Session;
import app.betweencalls.android.screen.done.DoneState;
import app.betweencalls.android.screen.feedback.FeedbackState;
import app.betweencalls.android.screen.pair.PairState;
import app.betweencalls.android.screen.question.Input;
import app.betweencalls.android.screen.question.QuestionState;
import app.betweencalls.android.screen.today.TodayState;
import app.betweencalls.engine.grading.Verdict;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Fact;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The way from pairing to the end of a session, and what becomes of it when it is interrupted. */
class JourneyTest {
    private static final Pairing PAIRING =
            new Pairing("https://calls.example", "t", "Amina", "Centre", ZoneId.of("Europe/London"));

    private final TestSurroundings surroundings = new TestSurroundings();
    private final RecordingDisplay display = new RecordingDisplay();
    private final FakeServer server = new FakeServer();
    private Journey journey = new Journey(surroundings.with(server), display);

    @Nested
    class Pairs {
        @Test
        void aNewPhoneAndGoesToToday() {
            journey.start();
            assertThat(display.front(PairState.class).canPair()).isFalse();
            display.pair.type("calls.example", " K7PM-3XQT ");

            display.pair.pair();

            assertThat(server.code).isEqualTo("K7PM-3XQT");
            assertThat(surroundings.store.pairing()).contains(PAIRING);
            assertThat(display.front(TodayState.class).name()).isEqualTo("Amina");
        }

        @Test
        void notWithACodeThatIsRefusedAndSaysWhy() {
            server.pairing = new Reply.Refused<>(404, "code.void", "This code was used.");
            journey.start();
            display.pair.type("calls.example", "K7PM-3XQT");

            display.pair.pair();

            assertThat(display.front(PairState.class))
                    .isEqualTo(new PairState("calls.example", "K7PM-3XQT", "This code was used.", false));
        }

        @Test
        void onceHoweverOftenItIsTapped() {
            journey.start();
            display.pair.type("calls.example", "K7PM-3XQT");
            surroundings.hold();

            display.pair.pair();
            display.pair.pair();
            surroundings.release();

            assertThat(server.pairCalls).isEqualTo(1);
        }
    }

    @Nested
    class Revises {
        @Test
        void aWholeSessionThroughEveryTypeItCanDraw() {
            begin();
            assertThat(display.front(QuestionState.class).notices())
                    .containsExactly("1 question is left out: this version of the app cannot show the type open.");

            for (int number = 1; number <= 9; number++) {
                assertThat(display.front(QuestionState.class).place()).isEqualTo(number + " of about 9");
                answer();
                assertThat(display.front(FeedbackState.class).lesson()).isNotBlank();
                display.feedback.next();
            }

            DoneState done = display.front(DoneState.class);
            assertThat(done.headline()).isEqualTo("9 questions answered");
            assertThat(done.lines()).hasSize(4).allMatch(line -> line.matches("4\\.\\d: \\d of \\d right"));
            assertThat(done.notices()).hasSize(1);
            assertThat(surroundings.store.log).hasSize(18);
            assertThat(surroundings.store.progress()).isEmpty();
        }

        @Test
        void withTheReviewStoredBeforeTheFeedbackIsShown() {
            begin();
            display.onDraw = state -> {
                if (state instanceof FeedbackState) {
                    assertThat(surroundings.store.log).hasSize(1);
                }
            };

            answer();

            assertThat(display.front(FeedbackState.class).saving()).isFalse();
            assertThat(surroundings.nudges).hasSizeGreaterThan(1);
        }

        @Test
        void withNoSecondReviewWhileTheFirstIsBeingStored() {
            begin();
            Input complete = complete(display.front(QuestionState.class).input());
            display.question.change(complete);
            surroundings.hold();

            display.question.submit(Certainty.SURE);
            assertThat(display.front(QuestionState.class).saving()).isTrue();
            display.question.submit(Certainty.GUESSING);
            display.question.change(complete);
            surroundings.release();

            assertThat(surroundings.store.log)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Fact.Review.class,
                            review -> assertThat(review.certainty()).contains(Certainty.SURE));
        }

        @Test
        void withNothingSubmittedBeforeTheAnswerIsWhole() {
            begin();

            display.question.submit(Certainty.SURE);

            assertThat(surroundings.store.log).isEmpty();
            assertThat(display.front(QuestionState.class).saving()).isFalse();
        }

        @Test
        void countingForegroundTimeAloneAndTheGradeAsShown() {
            begin();
            surroundings.pass(Duration.ofSeconds(5));
            journey.pause();
            surroundings.pass(Duration.ofSeconds(60));
            journey.resume();
            surroundings.pass(Duration.ofMillis(2_500));

            Input.Choices input =
                    (Input.Choices) display.front(QuestionState.class).input();
            display.question.change(input.choose("a"));
            display.question.submit(Certainty.FAIRLY_SURE);

            Fact.Review review = (Fact.Review) surroundings.store.log.get(0);
            assertThat(review.seconds()).isEqualTo(7.5);
            assertThat(review.shareShown()).isEqualTo(1);
            assertThat(review.session()).isEqualTo(server.session.id());
            assertThat(display.front(FeedbackState.class).verdict()).isEqualTo(Verdict.RIGHT);
        }
    }

    @Nested
    class ComesBack {
        @Test
        void toTheSameQuestionAfterTheAppWasKilledForAShortWhile() {
            begin();
            answer();
            display.feedback.next();
            String place = display.front(QuestionState.class).place();
            surroundings.pass(Duration.ofSeconds(90));

            restart();

            assertThat(display.front(QuestionState.class).place()).isEqualTo(place);
            assertThat(surroundings.store.log).noneMatch(fact -> fact instanceof Fact.Voided);
        }

        @Test
        void toTheNextQuestionAndVoidsTheOneReadAfterALongWhile() {
            begin();
            Fact.Shown read = server.session.picks().get(0).shown();
            surroundings.pass(Duration.ofSeconds(10));
            journey.pause();
            surroundings.pass(Duration.ofSeconds(91));

            journey.resume();

            assertThat(surroundings.store.log)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Fact.Voided.class,
                            voided -> assertThat(voided.shown()).isEqualTo(read));
            QuestionState state = display.front(QuestionState.class);
            assertThat(state.place()).isEqualTo("2 of about 9");
            assertThat(state.notices().get(0)).startsWith("You were away");
        }

        @Test
        void toTheQuestionAfterOneThatWasAnsweredWhenItsFeedbackWasCutShort() {
            begin();
            answer();

            restart();

            assertThat(display.front(QuestionState.class).place()).isEqualTo("2 of about 9");
            assertThat(surroundings.store.log).hasSize(1);
        }

        @Test
        void toTodayOnceTheEndWasSeen() {
            server.session = oneQuestion();
            begin();
            answer();
            display.feedback.next();
            assertThat(display.front(DoneState.class).headline()).isEqualTo("1 question answered");

            journey.close();

            assertThat(display.front(TodayState.class).name()).isEqualTo("Amina");
        }

        private void restart() {
            journey = new Journey(surroundings.with(server), display);
            journey.start();
        }
    }

    @Nested
    class Today {
        @Test
        void saysThatThereIsNoConnectionAndStays() {
            server.refusal = Optional.of(new Reply.Unreachable<>("No connection."));
            begin();

            assertThat(display.front(TodayState.class).notice()).isEqualTo("No connection.");
            assertThat(display.front(TodayState.class).busy()).isFalse();
        }

        @Test
        void leadsBackToPairingWhereTheServerKnowsThePhoneNoMore() {
            server.refusal = Optional.of(new Reply.Refused<>(401, "token.void", "Sign in."));
            begin();

            assertThat(display.front(PairState.class).notice()).startsWith("This phone is no longer paired.");
            assertThat(surroundings.store.pairing()).isEmpty();
        }

        @Test
        void saysWhyAnythingElseWasRefused() {
            server.refusal = Optional.of(new Reply.Refused<>(409, "unit.none", "Choose a unit first."));
            begin();

            assertThat(display.front(TodayState.class).notice()).isEqualTo("Choose a unit first.");
        }

        @Test
        void saysThatThereIsNothingToAsk() {
            server.session = new Session(server.session.id(), 120, List.of(), "");
            begin();

            assertThat(display.front(TodayState.class).notice()).startsWith("Nothing to ask");
        }

        @Test
        void saysThatNoQuestionCanBeDrawn() {
            server.session = new Session(server.session.id(), 120, List.of(Examples.pick("open")), "");
            begin();

            assertThat(display.front(TodayState.class).notice())
                    .contains("cannot show")
                    .contains("open");
        }

        @Test
        void isNotBroughtBackByALateTryToSend() {
            begin();
            int drawn = display.drawn.size();

            surroundings.nudges.forEach(Runnable::run);

            assertThat(display.drawn).hasSize(drawn);
        }

        @Test
        void saysWhatWaitsToBeSent() {
            server.session = oneQuestion();
            begin();
            answer();
            display.feedback.next();
            journey.close();

            assertThat(display.front(TodayState.class).backlog()).contains("stored on this phone");
        }
    }

    private Session oneQuestion() {
        return new Session(server.session.id(), 60, List.of(Examples.pick("single")), "");
    }

    private void begin() {
        surroundings.store.pair(PAIRING);
        journey.start();
        display.today.revise(120);
    }

    private void answer() {
        display.question.change(complete(display.front(QuestionState.class).input()));
        display.question.submit(Certainty.FAIRLY_SURE);
    }

    /** Returns some whole answer. */
    private static Input complete(Input input) {
        if (input instanceof Input.Choices choices) {
            return choices.choose(choices.options().get(0).id());
        } else if (input instanceof Input.Line line) {
            return line.type("80");
        } else if (input instanceof Input.Steps steps) {
            Input.Steps now = steps;
            for (Input.Part step : steps.steps()) {
                now = now.tap(step.id());
            }
            return now;
        } else if (input instanceof Input.Places places) {
            Input.Places now = places;
            for (int i = 0; i < places.things().size(); i++) {
                now = now.place(places.places().get(i % places.places().size()));
            }
            return now;
        }
        Input.Gaps gaps = (Input.Gaps) input;
        for (int i = 0; i < gaps.gaps().size(); i++) {
            gaps = gaps.fill(i, "2");
        }
        return gaps;
    }

    private static final class FakeServer implements Server {
        private Reply<Pairing> pairing = new Reply.Agreed<>(PAIRING);
        private Session session = Examples.everyType();
        private Optional<Reply<Session>> refusal = Optional.empty();
        private String code = "";
        private int pairCalls;

        @Override
        public Reply<Pairing> pair(String address, String typed) {
            code = typed;
            pairCalls++;
            return pairing;
        }

        @Override
        public Reply<Session> session(Pairing paired, int seconds) {
            return refusal.orElse(new Reply.Agreed<>(session));
        }

        @Override
        public Reply<Receipts> sync(Pairing paired, List<Fact> facts) {
            throw new AssertionError("the outbox sends, not the journey");
        }
    }
}
