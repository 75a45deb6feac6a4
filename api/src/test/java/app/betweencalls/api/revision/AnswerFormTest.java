package app.betweencalls.api.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.betweencalls.engine.Cases;
import app.betweencalls.engine.SampleQuestions;
import app.betweencalls.engine.grading.Grader;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextMatching;
import app.betweencalls.engine.review.Certainty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a page's form says, and what becomes of what it does not say. */
class AnswerFormTest {
    private static AnswerForm form(String... pairs) {
        Map<String, Object> body = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            body.put(pairs[i], pairs[i + 1]);
        }
        return AnswerForm.of(body);
    }

    @Nested
    class TheAnswer {
        @Test
        void isTheChosenOption() {
            assertThat(form("option", "b").answer(SampleQuestions.single())).isEqualTo(new Answer.Chosen(Set.of("b")));
        }

        @Test
        void isEveryBoxTicked() {
            AnswerForm form = AnswerForm.of(Map.of("option", List.of("a", "c")));

            assertThat(form.answer(SampleQuestions.multiple(false))).isEqualTo(new Answer.Chosen(Set.of("a", "c")));
        }

        @Test
        void isOneBoxTickedTwice() {
            AnswerForm form = AnswerForm.of(Map.of("option", List.of("a", "a")));

            assertThat(form.answer(SampleQuestions.multiple(false))).isEqualTo(new Answer.Chosen(Set.of("a")));
        }

        @Test
        void isWhatWasTyped() {
            assertThat(form("text", " 80 % ").answer(SampleQuestions.numeric())).isEqualTo(new Answer.Typed(" 80 % "));
            assertThat(form("text", "council").answer(SampleQuestions.shortText(TextMatching.EXACT)))
                    .isEqualTo(new Answer.Typed("council"));
        }

        @Test
        void isTheGapsInOrderWithTheMissingOnesEmpty() {
            assertThat(form("gap2", "right", "gap0", "168").answer(SampleQuestions.cloze()))
                    .isEqualTo(new Answer.Filled(List.of("168", "", "right")));
        }

        @Test
        void isThePlacesThatWereChosen() {
            assertThat(form("place-a", "one", "place-b", "").answer(SampleQuestions.match()))
                    .isEqualTo(new Answer.Matched(Map.of("a", "one")));
            assertThat(form("place-d", "out").answer(SampleQuestions.categorise()))
                    .isEqualTo(new Answer.Sorted(Map.of("d", "out")));
        }

        @Test
        void isTheStepsByTheirPlacesWithThoseUnplacedLast() {
            Task order = SampleQuestions.order(Task.OrderScoring.EXACT);

            assertThat(form("place-a", "3", "place-b", "1", "place-c", "2", "place-d", "x")
                            .answer(order))
                    .isEqualTo(new Answer.Ordered(List.of("b", "c", "a", "d")));
        }

        @Test
        void isTheTextWithTheModelPointsTicked() {
            AnswerForm form = AnswerForm.of(Map.of("text", "my words", "covered", List.of("a", "b")));

            assertThat(form.answer(SampleQuestions.open()))
                    .isEqualTo(new Answer.SelfChecked("my words", Set.of("a", "b")));
        }

        @Test
        void isReadAndGradedWhateverTheFormHolds() {
            List<String> names = List.of("option", "text", "gap0", "gap1", "gap2", "place-a", "place-b", "covered");

            Cases.check(1000, cases -> {
                Map<String, Object> body = new HashMap<>();
                for (String name : names) {
                    if (cases.chance(0.6)) {
                        List<String> many = cases.list(0, 4, each -> each.text(0, 30));
                        body.put(name, cases.chance(0.5) ? cases.text(0, 30) : many);
                    }
                }
                for (Task task : SampleQuestions.everyTask()) {
                    assertThatNoException()
                            .isThrownBy(() -> Grader.share(
                                    SampleQuestions.question("0350-4-3-q", "R/503/0350:4.3#01", task),
                                    AnswerForm.of(body).answer(task)));
                }
            });
        }
    }

    @Nested
    class Fields {
        @Test
        void areEmptyWhereTheyAreMissing() {
            assertThat(form().field("text")).isEmpty();
        }

        @Test
        void areCutAtTwoThousandCharacters() {
            assertThat(form("text", "x".repeat(2_001)).field("text")).hasSize(2_000);
        }
    }

    @Nested
    class Certainties {
        @ParameterizedTest
        @CsvSource({"1, GUESSING", "2, FAIRLY_SURE", "3, SURE"})
        void areReadByTheirStep(String step, Certainty certainty) {
            assertThat(form("certainty", step).certainty()).contains(certainty);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "0", "4", "sure"})
        void areAbsentForAnythingElse(String step) {
            assertThat(form("certainty", step).certainty()).isEmpty();
        }
    }

    @Nested
    class Seconds {
        @Test
        void areTakenUpToAnHour() {
            assertThat(form("seconds", "12.5").seconds()).contains(12.5);
            assertThat(form("seconds", "3601").seconds()).contains(3_600.0);
            assertThat(form("seconds", "Infinity").seconds()).contains(3_600.0);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "-1", "NaN", "soon"})
        void areAbsentWhereThePageCouldNotMeasure(String text) {
            assertThat(form("seconds", text).seconds()).isEmpty();
        }
    }
}
