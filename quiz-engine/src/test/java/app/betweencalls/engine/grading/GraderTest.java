package app.betweencalls.engine.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.Cases;
import app.betweencalls.engine.SampleQuestions;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import app.betweencalls.engine.question.TextMatching;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every type of question against answers right, partly right, wrong and absurd. */
class GraderTest {
    private static final String POINT = "R/503/0350:4.3#01";

    private static Grade grade(Task task, Answer answer) {
        return Grader.grade(SampleQuestions.question("q-1", POINT, task), answer);
    }

    private static Grade typed(Task task, String text) {
        return grade(task, new Answer.Typed(text));
    }

    @Nested
    class AnyAnswerToAnyTask {
        @Test
        void isGradedWithoutFailing() {
            Cases.check(3000, cases -> {
                Task task = cases.oneOf(SampleQuestions.everyTask());
                Question question = SampleQuestions.question("q-1", POINT, task);
                Answer answer = anyAnswer(cases);

                Grade grade = Grader.grade(question, answer);

                assertThat(grade.share()).isBetween(0.0, 1.0);
                assertThat(Grader.share(question, answer)).isEqualTo(grade.share());
                assertThat(grade).isEqualTo(Grader.grade(question, answer));
            });
        }

        @Test
        void isGradedWhenEnormous() {
            String million = "1234567890".repeat(100_000);
            Set<String> many = new HashSet<>();
            for (int index = 0; index < 100_000; index++) {
                many.add("o" + index);
            }
            List<Answer> answers = List.of(
                    new Answer.Typed(million),
                    new Answer.Filled(List.of(million, million, million)),
                    new Answer.Chosen(many),
                    new Answer.Ordered(List.copyOf(many)),
                    new Answer.SelfChecked(million, many));

            for (Task task : SampleQuestions.everyTask()) {
                for (Answer answer : answers) {
                    assertThat(grade(task, answer).share()).isZero();
                }
            }
        }

        private Answer anyAnswer(Cases cases) {
            List<String> ids = List.of("a", "b", "c", "d", "e", "zz", "", "one", "two", "in", "out", "right");
            return switch (cases.whole(0, 6)) {
                case 0 -> new Answer.Chosen(new HashSet<>(cases.list(0, 6, each -> each.oneOf(ids))));
                case 1 -> new Answer.Typed(cases.text(0, 80));
                case 2 -> new Answer.Filled(cases.list(0, 5, each -> each.text(0, 9)));
                case 3 -> new Answer.Ordered(cases.list(0, 9, each -> each.oneOf(ids)));
                case 4 -> new Answer.Matched(pairs(cases, ids));
                case 5 -> new Answer.Sorted(pairs(cases, ids));
                default ->
                    new Answer.SelfChecked(cases.text(0, 80), new HashSet<>(cases.list(0, 4, each -> each.oneOf(ids))));
            };
        }

        private Map<String, String> pairs(Cases cases, List<String> ids) {
            Map<String, String> pairs = new HashMap<>();
            for (String left : cases.list(0, 5, each -> each.oneOf(ids))) {
                pairs.put(left, cases.oneOf(ids));
            }
            return pairs;
        }
    }

    @Nested
    class Choices {
        @Test
        void giveTheFeedbackOfWhatWasChosen() {
            Grade grade = grade(SampleQuestions.single(), new Answer.Chosen(Set.of("c")));

            assertThat(grade).isEqualTo(new Grade(0, true, List.of(new Remark("c", false, "feedback c"))));
            assertThat(grade.verdict()).isEqualTo(Verdict.WRONG);
        }

        @ParameterizedTest
        @CsvSource({"a,1", "b,0", "'a b',0", "'',0"})
        void ofOneNeedTheKeyAlone(String chosen, double share) {
            Answer answer = new Answer.Chosen(chosen.isEmpty() ? Set.of() : Set.of(chosen.split(" ")));

            assertThat(grade(SampleQuestions.single(), answer).share()).isEqualTo(share);
        }

        @ParameterizedTest
        @CsvSource({"a b,1,1", "a,0.5,0", "a c,0,0", "a b c,0.5,0", "a b c d e,0,0", "c d,0,0"})
        void ofSeveralLoseForEachWrongOne(String chosen, double share, double allOrNothing) {
            Answer answer = new Answer.Chosen(Set.of(chosen.split(" ")));

            assertThat(grade(SampleQuestions.multiple(false), answer).share()).isCloseTo(share, within(1e-12));
            assertThat(grade(SampleQuestions.multiple(true), answer).share()).isEqualTo(allOrNothing);
        }

        @Test
        void thatSumToOneInThirdsAreRight() {
            Task task = new Task.Multiple(
                    SampleQuestions.choices(4), Map.of("a", 1 / 3.0, "b", 1 / 3.0, "c", 1 / 3.0), false, true);

            assertThat(grade(task, new Answer.Chosen(Set.of("a", "b", "c"))).verdict())
                    .isEqualTo(Verdict.RIGHT);
        }
    }

    @Nested
    class Numbers {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "80",
                    " 80 ",
                    "80.0",
                    "80%",
                    "80 %",
                    "80 per cent",
                    "80 PERCENT",
                    "+80",
                    "80,0",
                    "79.9",
                    "80.1",
                    "8e1",
                    "800 permille",
                    "80.",
                    "\u00a080"
                })
        void areReadAsPeopleTypeThem(String text) {
            assertThat(typed(SampleQuestions.numeric(), text).share()).isEqualTo(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "eighty",
                    "80 calls",
                    "8 0",
                    "80,",
                    "NaN",
                    "Infinity",
                    "1e999",
                    "-80",
                    "0x50",
                    "80-80",
                    "1,2,3",
                    "80.15",
                    "\u2212"
                })
        void thatDoNotFitAreWrong(String text) {
            assertThat(typed(SampleQuestions.numeric(), text)).isEqualTo(new Grade(0, true, List.of()));
        }

        @Test
        void thatAreARecognisedSlipGetItsFeedback() {
            assertThat(typed(SampleQuestions.numeric(), "85%").remarks())
                    .containsExactly(new Remark("line:2", false, "You divided by calls answered."));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1234", "1,234", "1 234", "1200", "1,249", "1150"})
        void agreeToSignificantFigures(String text) {
            assertThat(typed(SampleQuestions.numeric(), text).share()).isEqualTo(0.5);
        }

        @Test
        void beyondTheSignificantFiguresDoNotAgree() {
            assertThat(typed(SampleQuestions.numeric(), "1250").share()).isZero();
        }
    }

    @Nested
    class Texts {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "licensing authority",
                    " Licensing   AUTHORITY. ",
                    "\"licensing authority\"",
                    "licensing\u00a0authority",
                    "Lic\u00e9nsing authority"
                })
        void areTolerantOfForm(String text) {
            assertThat(typed(SampleQuestions.shortText(TextMatching.IGNORE_CASE), text)
                            .share())
                    .isEqualTo(1);
        }

        @Test
        void areExactWhereAsked() {
            Task task = SampleQuestions.shortText(TextMatching.EXACT);

            assertThat(typed(task, " Licensing authority ").share()).isEqualTo(1);
            assertThat(typed(task, "licensing authority").share()).isZero();
        }

        @ParameterizedTest
        @CsvSource({"the information commissioner,1", "information,1", "informaton,0", "xinformationx,1"})
        void canHoldWildcards(String text, double share) {
            Task task = new Task.ShortText(List.of(new TextLine("*information*", false, 1, "")), TextMatching.WILDCARD);

            assertThat(typed(task, text).share()).isEqualTo(share);
        }

        @Test
        void areBoundedUnderARegularExpressionThatBacktracks() {
            Grade grade = typed(SampleQuestions.shortText(TextMatching.IGNORE_CASE), "a".repeat(400) + "c");

            assertThat(grade.share()).isZero();
            assertThat(grade.remarks()).isEmpty();
        }

        @Test
        void thatARegularExpressionRecognisesGetItsFeedback() {
            assertThat(typed(SampleQuestions.shortText(TextMatching.IGNORE_CASE), "Police station")
                            .remarks())
                    .containsExactly(new Remark("line:3", false, "They are consulted."));
        }
    }

    @Nested
    class Parts {
        @Test
        void ofAClozeCountGapByGap() {
            Grade grade = grade(SampleQuestions.cloze(), new Answer.Filled(List.of("160", "£499", "wrong")));

            assertThat(grade.share()).isCloseTo(0.5, within(1e-12));
            assertThat(grade.remarks()).extracting(Remark::right).containsExactly(false, true, false);
        }

        @ParameterizedTest
        @CsvSource({"a b c d,1,1,1", "b c d a,0,0.6667,0", "a b d c,0,0.3333,0.5", "d c b a,0,0,0", "a a a a,0,0,0.25"})
        void ofAnOrderCountByItsScoring(String order, double exact, double adjacent, double position) {
            Answer answer = new Answer.Ordered(List.of(order.split(" ")));

            assertThat(grade(SampleQuestions.order(Task.OrderScoring.EXACT), answer)
                            .share())
                    .isEqualTo(exact);
            assertThat(grade(SampleQuestions.order(Task.OrderScoring.ADJACENT), answer)
                            .share())
                    .isCloseTo(adjacent, within(1e-4));
            assertThat(grade(SampleQuestions.order(Task.OrderScoring.POSITION), answer)
                            .share())
                    .isEqualTo(position);
        }

        @Test
        void ofPairsCountOneByOneAndMissedOnesGetFeedback() {
            Grade grade =
                    grade(SampleQuestions.match(), new Answer.Matched(Map.of("a", "one", "b", "four", "zz", "three")));

            assertThat(grade.share()).isCloseTo(1 / 3.0, within(1e-12));
            assertThat(grade.remarks())
                    .containsExactly(new Remark("b", false, "feedback b"), new Remark("c", false, "feedback c"));
        }

        @Test
        void ofCategoriesCountOneByOne() {
            Answer answer = new Answer.Sorted(Map.of("a", "in", "b", "out", "c", "out", "d", "out"));

            assertThat(grade(SampleQuestions.categorise(), answer).share()).isEqualTo(0.75);
        }

        @Test
        void ofAnOpenAnswerAreTheCandidatesOwnCount() {
            Grade grade = grade(SampleQuestions.open(), new Answer.SelfChecked("text", Set.of("a", "b", "c", "x")));

            assertThat(grade.share()).isEqualTo(1);
            assertThat(grade.scored()).isFalse();
        }
    }
}
