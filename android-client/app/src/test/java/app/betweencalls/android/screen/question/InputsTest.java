package app.betweencalls.android.screen.question;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.android.Examples;
import app.betweencalls.engine.grading.Grader;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Task;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers in the making, for every type that the app can draw. */
class InputsTest {
    @ParameterizedTest
    @CsvSource({
        "single, Choose one.",
        "truefalse, Choose one.",
        "multiple, Choose 2.",
        "numeric, Type a number.",
        "short, Type a word or a short phrase.",
        "cloze, Fill all 3 gaps.",
        "match, Tap the match of the marked line; tap a line to mark it.",
        "order, Tap the steps in order; tap one again to take it back.",
        "categorise, Tap a category for the marked item; tap an item to mark it."
    })
    void beginEmptyAndSayWhatToDo(String type, String instruction) {
        Input input = input(type);

        assertThat(input.isComplete()).isFalse();
        assertThat(input.instruction()).isEqualTo(instruction);
    }

    @Test
    void areNotMadeForATypeThatCannotBeDrawn() {
        Task open = new Task.Open(List.of(new Choice("a", "A", "", Optional.empty(), Optional.empty())));

        assertThat(Inputs.of(open, 1)).isEmpty();
    }

    @Test
    void choosesOneInPlaceOfAnother() {
        Input.Choices input = ((Input.Choices) input("single")).choose("b").choose("a");

        assertThat(input.isComplete()).isTrue();
        assertThat(input.answer()).isEqualTo(new Answer.Chosen(Set.of("a")));
        assertThat(share("single", input)).isEqualTo(1);
    }

    @Test
    void choosesSeveralAndTakesAChoiceBack() {
        Input.Choices input = ((Input.Choices) input("multiple"))
                .choose("a")
                .choose("b")
                .choose("c")
                .choose("b");

        assertThat(input.answer()).isEqualTo(new Answer.Chosen(Set.of("a", "c")));
        assertThat(share("multiple", input)).isEqualTo(1);
    }

    @Test
    void keepsTheWrittenOrderWhereItHasAMeaning() {
        Input.Choices input = (Input.Choices) input("truefalse");

        assertThat(input.options()).extracting(Input.Part::id).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"single", "match", "order", "categorise"})
    void looksTheSameForTheSameSeed(String type) {
        Task task = Examples.pick(type).task().orElseThrow();

        assertThat(Inputs.of(task, 7)).isEqualTo(Inputs.of(task, 7));
    }

    @Test
    void neverShowsStepsInTheRightOrder() {
        Task.Order task = (Task.Order) Examples.pick("order").task().orElseThrow();
        List<String> right = task.steps().stream().map(Choice::id).toList();

        for (long seed = 0; seed < 1000; seed++) {
            Input.Steps input = (Input.Steps) Inputs.of(task, seed).orElseThrow();
            assertThat(input.steps().stream().map(Input.Part::id).toList())
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrderElementsOf(right)
                    .isNotEqualTo(right);
        }
    }

    @Test
    void typesANumberWithItsUnitBesideIt() {
        Input.Line input = (Input.Line) input("numeric");

        assertThat(input.number()).isTrue();
        assertThat(input.unit()).isEqualTo("per cent");
        assertThat(input.type("  ").isComplete()).isFalse();
        assertThat(share("numeric", input.type("80"))).isEqualTo(1);
    }

    @Test
    void typesTheUnitWhereThereAreSeveral() {
        Task task = new Task.Numeric(List.of(), Map.of("seconds", 1.0, "minutes", 60.0));

        Input.Line input = (Input.Line) Inputs.of(task, 1).orElseThrow();

        assertThat(input.number()).isFalse();
        assertThat(input.unit()).isEmpty();
    }

    @Test
    void typesAWord() {
        assertThat(share("short", ((Input.Line) input("short")).type("sar"))).isEqualTo(1);
    }

    @Test
    void numbersStepsAsTheyAreTapped() {
        Input.Steps input =
                ((Input.Steps) input("order")).tap("b").tap("a").tap("b").tap("b");

        assertThat(input.number("a")).isEqualTo(1);
        assertThat(input.number("b")).isEqualTo(2);
        assertThat(input.number("c")).isZero();
        assertThat(input.isComplete()).isFalse();
        Input.Steps whole = input.tap("c").tap("d");
        assertThat(whole.isComplete()).isTrue();
        assertThat(share("order", whole)).isEqualTo(1);
    }

    @Test
    void matchesTheMarkedLineAndGoesOnToTheNext() {
        Input.Places input = (Input.Places) input("match");
        Input.Places first = input.select("a").place("Personal data");

        assertThat(input.places())
                .containsExactlyInAnyOrder("Personal data", "Goods and services sold to consumers", "Hours of work");
        assertThat(first.state().selected()).contains("b");
        Input.Places whole = first.place("Goods and services sold to consumers");
        assertThat(whole.isComplete()).isTrue();
        assertThat(share("match", whole)).isEqualTo(1);
    }

    @Test
    void movesAMatchFromOneLineToAnother() {
        Input.Places input = ((Input.Places) input("match"))
                .select("a")
                .place("Hours of work")
                .select("b")
                .place("Hours of work");

        assertThat(input.state().placed()).containsExactly(Map.entry("b", "Hours of work"));
        assertThat(input.state().selected()).contains("a");
    }

    @Test
    void doesNothingWithAPlaceWhileNoLineIsMarked() {
        Input.Places whole = ((Input.Places) input("match"))
                .select("a")
                .place("Personal data")
                .place("Hours of work");

        assertThat(whole.state().selected()).isEmpty();
        assertThat(whole.place("Hours of work")).isEqualTo(whole);
    }

    @Test
    void sortsSeveralItemsIntoOneCategory() {
        Input.Places input = ((Input.Places) input("categorise"))
                .select("a")
                .place("Efficiency")
                .select("c")
                .place("Efficiency")
                .select("b")
                .place("Quality");

        assertThat(input.isComplete()).isTrue();
        assertThat(share("categorise", input)).isEqualTo(1);
    }

    @Test
    void fillsGaps() {
        Input.Gaps input = (Input.Gaps) input("cloze");

        assertThat(input.text())
                .isEqualTo("A request is answered within [1: ____], counted from [2: ____], and at most "
                        + "[3: ____] months may be added.");
        Input.Gaps some = input.fill(0, "one month").fill(1, "receipt");
        assertThat(some.isComplete()).isFalse();
        Input.Gaps whole = some.fill(2, "2");
        assertThat(whole.isComplete()).isTrue();
        assertThat(share("cloze", whole)).isEqualTo(1);
    }

    private static Input input(String type) {
        return Inputs.of(Examples.pick(type).task().orElseThrow(), 1).orElseThrow();
    }

    private static double share(String type, Input input) {
        return Grader.grade(Examples.pick(type).task().orElseThrow(), input.answer())
                .share();
    }
}
