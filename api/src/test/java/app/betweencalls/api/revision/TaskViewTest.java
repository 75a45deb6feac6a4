package app.betweencalls.api.revision;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.revision.TaskView.GapView;
import app.betweencalls.api.revision.TaskView.Part;
import app.betweencalls.engine.Cases;
import app.betweencalls.engine.SampleQuestions;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextMatching;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page draws of a task: everything to choose from, in the order of the seed, and nothing of the key. */
class TaskViewTest {
    private static List<String> ids(TaskView view) {
        return view.parts().stream().map(Part::id).collect(Collectors.toList());
    }

    @Nested
    class Of {
        @Test
        void showsEveryOptionOnceInTheOrderOfTheSeed() {
            TaskView view = TaskView.of(SampleQuestions.single(), 7);

            assertThat(ids(view)).containsExactlyInAnyOrder("a", "b", "c", "d");
            assertThat(view).isEqualTo(TaskView.of(SampleQuestions.single(), 7));
        }

        @Test
        void putsTheKeyInEveryPlaceAsSeedsGo() {
            List<Integer> places = LongStream.range(0, 100)
                    .mapToObj(seed ->
                            ids(TaskView.of(SampleQuestions.single(), seed)).indexOf("a"))
                    .distinct()
                    .collect(Collectors.toList());

            assertThat(places).containsExactlyInAnyOrder(0, 1, 2, 3);
        }

        @Test
        void keepsTheWrittenOrderWhereItHasAMeaning() {
            Task.Single fixed = new Task.Single(SampleQuestions.choices(4), "a", false, true);

            assertThat(ids(TaskView.of(fixed, 7))).containsExactly("a", "b", "c", "d");
            assertThat(TaskView.of(fixed, 7).type()).isEqualTo("truefalse");
        }

        @Test
        void saysHowManyToChoose() {
            assertThat(TaskView.of(SampleQuestions.multiple(false), 7).note()).isEqualTo("Choose two.");
        }

        @Test
        void neverShowsStepsInTheRightOrder() {
            Task.Order order = new Task.Order(SampleQuestions.choices(2), Task.OrderScoring.EXACT);

            Cases.check(
                    1000,
                    cases -> assertThat(ids(TaskView.of(order, cases.seed()))).containsExactly("b", "a"));
        }

        @Test
        void offersRightSidesWithTheDistractorsMixedIn() {
            TaskView view = TaskView.of(SampleQuestions.match(), 7);

            assertThat(view.targets()).containsExactlyInAnyOrder("one", "two", "three", "four");
            assertThat(ids(view)).containsExactlyInAnyOrder("a", "b", "c");
        }

        @Test
        void offersARightSideOnceThatBelongsToTwo() {
            Task.Match twice =
                    new Task.Match(SampleQuestions.choices(3), Map.of("a", "x", "b", "x", "c", "y"), List.of());

            assertThat(TaskView.of(twice, 7).targets()).containsExactlyInAnyOrder("x", "y");
        }

        @Test
        void keepsCategoriesInWrittenOrder() {
            assertThat(TaskView.of(SampleQuestions.categorise(), 7).targets()).containsExactly("in", "out");
        }

        @Test
        void cutsAClozeIntoTextAndGaps() {
            List<GapView> gaps = TaskView.of(SampleQuestions.cloze(), 7).gaps();

            assertThat(gaps).hasSize(4);
            assertThat(gaps.get(0)).isEqualTo(new GapView("", List.of(), true));
            assertThat(gaps.get(1)).isEqualTo(new GapView(" hours, ", List.of(), true));
            assertThat(gaps.get(2).options()).containsExactlyInAnyOrder("right", "wrong");
            assertThat(gaps.get(3)).isEqualTo(new GapView(".", List.of(), false));
        }

        @Test
        void namesTheUnitInWhichANumberIsAsked() {
            assertThat(TaskView.of(SampleQuestions.numeric(), 7).note()).isEqualTo("In per cent");
        }

        @Test
        void namesTheFirstUnitWhereTwoMeanTheSame() {
            Map<String, Double> units = new LinkedHashMap<>();
            units.put("seconds", 1.0);
            units.put("s", 1.0);
            Task.Numeric numeric = new Task.Numeric(List.of(new NumberLine(1, 1, 1, 0, 1, "")), units);

            assertThat(TaskView.of(numeric, 7).note()).isEqualTo("In seconds");
        }

        @Test
        void asksForANumberWhereThereIsNoUnit() {
            Task.Numeric numeric = new Task.Numeric(List.of(new NumberLine(1, 1, 1, 0, 1, "")), Map.of());

            assertThat(TaskView.of(numeric, 7).note()).isEqualTo("A number");
        }

        @Test
        void showsTheModelPointsOfAnOpenQuestion() {
            assertThat(ids(TaskView.of(SampleQuestions.open(), 7))).containsExactly("a", "b", "c");
        }

        @Test
        void showsNothingToCopyForATypedAnswer() {
            TaskView view = TaskView.of(SampleQuestions.shortText(TextMatching.EXACT), 7);

            assertThat(view).isEqualTo(new TaskView("short", List.of(), List.of(), List.of(), ""));
        }

        @Test
        void givesNoFeedbackAway() {
            for (Task task : SampleQuestions.everyTask()) {
                assertThat(TaskView.of(task, 7).toString()).doesNotContain("feedback", "0.5", "You divided");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"single, true", "truefalse, true", "multiple, true", "order, false", "numeric, false", "open, false"})
    void isChoiceWhereOptionsAreTapped(String type, boolean choice) {
        assertThat(new TaskView(type, List.of(), List.of(), List.of(), "").isChoice())
                .isEqualTo(choice);
    }
}
