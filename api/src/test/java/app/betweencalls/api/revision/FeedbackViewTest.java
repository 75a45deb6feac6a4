package app.betweencalls.api.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.betweencalls.api.revision.FeedbackView.Line;
import app.betweencalls.engine.Cases;
import app.betweencalls.engine.SampleQuestions;
import app.betweencalls.engine.grading.Grader;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextMatching;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a page says after an answer, for every type of question. */
class FeedbackViewTest {
    private static FeedbackView view(Task task, Answer answer) {
        Question question = SampleQuestions.question("0350-4-3-q", "R/503/0350:4.3#01", task);
        return FeedbackView.of(question, answer, Grader.grade(question, answer));
    }

    @Test
    void alwaysHoldsLessonAndSource() {
        FeedbackView view = view(SampleQuestions.single(), new Answer.Chosen(Set.of("a")));

        assertThat(view.lesson()).isEqualTo("The rule.");
        assertThat(view.source()).isEqualTo("The specification");
    }

    @Test
    void isMadeForEveryAnswerToEveryTask() {
        Cases.check(1000, cases -> {
            Answer answer = AnswerMessageTest.anyAnswer(cases);
            for (Task task : SampleQuestions.everyTask()) {
                assertThatNoException().isThrownBy(() -> view(task, answer));
            }
        });
    }

    @Nested
    class ARightAnswer {
        @Test
        void isCalledRightAndNeedsNoSolution() {
            FeedbackView view = view(SampleQuestions.single(), new Answer.Chosen(Set.of("a")));

            assertThat(view.verdict()).isEqualTo("right");
            assertThat(view.headline()).isEqualTo("Right");
            assertThat(view.solution()).isEmpty();
            assertThat(view.lines())
                    .containsExactly(
                            new Line(true, "Your answer", "text a", "feedback a"), new Line(true, "", "", "Right."));
        }
    }

    @Nested
    class AWrongAnswer {
        @Test
        void isCalledNotYetAndStandsBesideTheRightOne() {
            FeedbackView view = view(SampleQuestions.single(), new Answer.Chosen(Set.of("b")));

            assertThat(view.verdict()).isEqualTo("wrong");
            assertThat(view.headline()).isEqualTo("Not yet");
            assertThat(view.lines())
                    .containsExactly(
                            new Line(false, "Your answer", "text b", "feedback b"),
                            new Line(true, "The right answer", "text a", "feedback a"),
                            new Line(false, "", "", "Wrong."));
        }

        @Test
        void isSaidToBeNothingWhereNothingWasChosen() {
            FeedbackView view = view(SampleQuestions.single(), new Answer.Chosen(Set.of()));

            assertThat(view.lines().get(0)).isEqualTo(new Line(false, "Your answer", "(nothing)", ""));
            assertThat(view.lines().get(1).label()).isEqualTo("The right answer");
        }

        @Test
        void toANumberShowsTheNumberWithItsUnit() {
            FeedbackView view = view(SampleQuestions.numeric(), new Answer.Typed("85"));

            assertThat(view.solution()).isEqualTo("80 per cent");
            assertThat(view.lines().get(0))
                    .isEqualTo(new Line(false, "Your answer", "85", "You divided by calls answered."));
        }

        @Test
        void toATypedTextShowsTheAcceptedOne() {
            FeedbackView view = view(SampleQuestions.shortText(TextMatching.IGNORE_CASE), new Answer.Typed("  "));

            assertThat(view.solution()).isEqualTo("Licensing authority");
            assertThat(view.lines().get(0).text()).isEqualTo("(nothing)");
        }

        @Test
        void toAClozeShowsEveryGap() {
            FeedbackView view = view(SampleQuestions.cloze(), new Answer.Filled(List.of("168", "")));

            assertThat(view.verdict()).isEqualTo("partly");
            assertThat(view.solution()).isEqualTo("168; 499; right");
            assertThat(view.lines()).extracting(Line::label).containsExactly("Gap 1", "Gap 2", "Gap 3", "");
            assertThat(view.lines()).extracting(Line::text).containsExactly("168", "(nothing)", "(nothing)", "");
        }

        @Test
        void toAnOrderShowsTheRightOne() {
            FeedbackView view = view(
                    SampleQuestions.order(Task.OrderScoring.EXACT), new Answer.Ordered(List.of("b", "a", "c", "d")));

            assertThat(view.solution()).isEqualTo("text a \u2192 text b \u2192 text c \u2192 text d");
        }

        @Test
        void toAMatchSaysWhereEachBelongs() {
            FeedbackView view = view(SampleQuestions.match(), new Answer.Matched(Map.of("a", "two")));

            assertThat(view.lines())
                    .contains(new Line(false, "", "text a belongs with: one", "feedback a"))
                    .anyMatch(line -> line.text().equals("text c belongs with: three"));
        }
    }

    @Nested
    class APartlyRightAnswer {
        @Test
        void isCalledPartlyRightAndShowsWhatWasMissed() {
            FeedbackView view = view(SampleQuestions.multiple(false), new Answer.Chosen(Set.of("a")));

            assertThat(view.headline()).isEqualTo("Partly right");
            assertThat(view.lines())
                    .contains(
                            new Line(true, "Your answer", "text a", "feedback a"),
                            new Line(true, "The right answer", "text b", "feedback b"),
                            new Line(false, "", "", "Partly."));
        }
    }

    @Nested
    class AnOpenAnswer {
        @Test
        void isKeptAndNeverCalledRightOrWrong() {
            FeedbackView view = view(SampleQuestions.open(), new Answer.SelfChecked("mine", Set.of("a", "b", "c")));

            assertThat(view.verdict()).isEqualTo("checked");
            assertThat(view.headline()).isEqualTo("Kept");
            assertThat(view.lines()).extracting(Line::text).containsExactly("text a", "text b", "text c");
        }
    }
}
