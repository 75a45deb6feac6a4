package app.betweencalls.android.screen.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.betweencalls.android.Examples;
import app.betweencalls.android.TestSurroundings;
import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Pick;
import app.betweencalls.android.screen.Receipts;
import app.betweencalls.android.screen.Reply;
import app.betweencalls.android.screen.Server;
import app.betweencalls.android.screen.Session;
import app.betweencalls.engine.grading.Verdict;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What is said about an answer, and that reading it is noted. */
class FeedbackPresenterTest {
    private final TestSurroundings surroundings = new TestSurroundings();
    private final List<FeedbackState> shown = new ArrayList<>();
    private int left;

    @Nested
    class State {
        @Test
        void saysRightWithTheLineOfTheChosenOptionAndNoKey() {
            FeedbackState state = state("single", new Answer.Chosen(Set.of("a")));

            assertThat(state.verdict()).isEqualTo(Verdict.RIGHT);
            assertThat(state.headline()).isEqualTo("Right");
            assertThat(state.lines()).containsExactly("A spoken request counts, so it is logged now.");
            assertThat(state.key()).isEmpty();
            assertThat(state.lesson()).startsWith("A request for one's own data counts");
            assertThat(state.source()).isEqualTo("UK GDPR articles 12 and 15; checked 22 November 2026");
            assertThat(state.why()).isEqualTo("4.3: new to you; it shares a lesson with what you met last.");
        }

        @Test
        void saysNotYetWithTheAnswer() {
            FeedbackState state = state("single", new Answer.Chosen(Set.of("b")));

            assertThat(state.headline()).isEqualTo("Not yet");
            assertThat(state.lines()).containsExactly("Writing helps, but the law does not require it.");
            assertThat(state.key()).containsExactly("Log the request and pass it on");
        }

        @Test
        void saysPartlyRightAndWhichPartEachLineIsAbout() {
            FeedbackState state = state("multiple", new Answer.Chosen(Set.of("a")));

            assertThat(state.headline()).isEqualTo("Partly right");
            assertThat(state.lines())
                    .containsExactly("The request was received: It runs from receipt.", "One of the two is there.");
            assertThat(state.key())
                    .containsExactly("The request was received", "Identity was confirmed where in doubt");
        }

        @Test
        void saysWhichSlipANumberIs() {
            FeedbackState state = state("numeric", new Answer.Typed("85"));

            assertThat(state.lines())
                    .containsExactly(
                            "That divides by calls answered; measure against calls offered.",
                            "Divide by calls offered.");
            assertThat(state.key()).containsExactly("80 per cent");
        }

        @Test
        void namesAWordRatherThanAPattern() {
            assertThat(state("short", new Answer.Typed("?")).key()).containsExactly("SAR");
        }

        @Test
        void fillsTheGapsOfACloze() {
            FeedbackState state = state("cloze", new Answer.Filled(List.of("30 days", "receipt", "3")));

            assertThat(state.lines()).containsExactly("Gap 1: Near, but it is a calendar month.");
            assertThat(state.key())
                    .containsExactly("A request is answered within one month, counted from receipt, and at most 2 "
                            + "months may be added.");
        }

        @Test
        void listsPairs() {
            assertThat(state("match", new Answer.Matched(Map.of())).key())
                    .containsExactly(
                            "Data Protection Act 2018: Personal data",
                            "Consumer Rights Act 2015: Goods and services sold to consumers");
        }

        @Test
        void listsCategories() {
            FeedbackState state = state("categorise", new Answer.Sorted(Map.of("a", "Efficiency", "b", "Efficiency")));

            assertThat(state.lines())
                    .containsExactly(
                            "Customer satisfaction: What customers say is quality.",
                            "Occupancy: Share of time in use is efficiency.");
            assertThat(state.key()).contains("Customer satisfaction: Quality");
        }

        @Test
        void listsSteps() {
            FeedbackState state = state("order", new Answer.Ordered(List.of("b", "a", "c", "d")));

            assertThat(state.verdict()).isEqualTo(Verdict.PARTLY);
            assertThat(state.key())
                    .containsExactly(
                            "1. Acknowledge it",
                            "2. Look into it",
                            "3. Answer with reasons",
                            "4. Record what was learned");
        }

        @Test
        void refusesTheReviewOfAnotherQuestion() {
            Pick pick = Examples.pick("single");
            Fact.Shown other = new Fact.Shown(new QuestionId("another"), 1, 1);

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> presenter(pick, review(other, new Answer.Typed(""))))
                    .withMessageContaining("another");
        }
    }

    @Nested
    class Next {
        @Test
        void notesHowLongTheFeedbackWasInFrontAndThenGoesOn() {
            Pick pick = Examples.pick("single");
            Fact.Review review = review(pick.shown(), new Answer.Chosen(Set.of("a")));
            FeedbackPresenter presenter = presenter(pick, review);
            surroundings.pass(Duration.ofSeconds(4));
            presenter.pause();
            surroundings.pass(Duration.ofMinutes(10));
            presenter.resume();
            surroundings.pass(Duration.ofMillis(500));

            presenter.next();

            assertThat(surroundings.store.log).singleElement().isInstanceOfSatisfying(Fact.FeedbackRead.class, read -> {
                assertThat(read.review()).isEqualTo(review.id());
                assertThat(read.seconds()).isEqualTo(4.5);
            });
            assertThat(left).isEqualTo(1);
        }

        @Test
        void happensOnceHoweverOftenItIsTapped() {
            Pick pick = Examples.pick("single");
            FeedbackPresenter presenter = presenter(pick, review(pick.shown(), new Answer.Chosen(Set.of("a"))));
            surroundings.hold();

            presenter.next();
            presenter.next();
            surroundings.release();

            assertThat(surroundings.store.log).hasSize(1);
            assertThat(left).isEqualTo(1);
            assertThat(shown).singleElement().matches(FeedbackState::saving);
        }
    }

    private FeedbackState state(String type, Answer answer) {
        Pick pick = Examples.pick(type);
        return presenter(pick, review(pick.shown(), answer)).state();
    }

    private FeedbackPresenter presenter(Pick pick, Fact.Review review) {
        return new FeedbackPresenter(
                pick, review, surroundings.with(new NoServer()), new FeedbackPresenter.Exits(shown::add, () -> left++));
    }

    private static Fact.Review review(Fact.Shown shown, Answer answer) {
        FactId id = new FactId(new UUID(1, 1));
        return new Fact.Review(id, Instant.ofEpochMilli(1), shown, answer, Optional.empty(), 1, id, 0);
    }

    private static final class NoServer implements Server {
        @Override
        public Reply<Pairing> pair(String address, String code) {
            throw new AssertionError("feedback asks no server");
        }

        @Override
        public Reply<Session> session(Pairing pairing, int seconds) {
            throw new AssertionError("feedback asks no server");
        }

        @Override
        public Reply<Receipts> sync(Pairing pairing, List<Fact> facts) {
            throw new AssertionError("feedback asks no server");
        }
    }
}
