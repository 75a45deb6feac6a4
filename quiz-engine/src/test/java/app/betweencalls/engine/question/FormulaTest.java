package app.betweencalls.engine.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas: what they are worth, and what is refused. */
class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 + 2 * 3; 7",
                "(1 + 2) * 3; 9",
                "10 - 4 - 3; 3",
                "24 / 4 / 2; 3",
                "-3 + 5; 2",
                "-(2 - 7); 5",
                "2 * -3; -6",
                "round(80.456, 1); 80.5",
                "round(2.675, 2); 2.68",
                "round(-2.5); -3",
                "round(0.285 * 100, 0); 29",
                "min(4, 2, 3); 2",
                "max(1, 5 - 1); 4",
                "3 < 4; 1",
                "4 < 4; 0",
                "0.1 + 0.2 = 0.3; 1",
                "0.1 + 0.2 > 0.3; 0",
                "2 >= 2 and 3 != 3; 0",
                "2 >= 2 and 3 != 4; 1",
                "1 == 1; 1",
                "(3 > 2) * 10; 10",
            })
    void isWorth(String formula, double expected) {
        assertThat(Formula.parse(formula).evaluate(Map.of())).isCloseTo(expected, within(1e-12));
    }

    @Test
    void usesNamedFigures() {
        Formula formula = Formula.parse("(offered - lost_1) / offered * 100");

        assertThat(formula.names()).containsExactly("offered", "lost_1");
        assertThat(formula.evaluate(Map.of("offered", 510.0, "lost_1", 30.0))).isCloseTo(94.117647, within(1e-6));
    }

    @Test
    void isNotFiniteWhereItDividesByZero() {
        assertThat(Formula.parse("1 / 0").evaluate(Map.of())).isInfinite();
        assertThat(Formula.parse("0 / 0").evaluate(Map.of())).isNaN();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 +",
                "(1",
                "1)",
                "1 2",
                "sqrt(4)",
                "round(1, 2, 3)",
                "1.2.3",
                "a b",
                "* 3",
                "min()",
                "2 andy 3",
                "x ^ 2"
            })
    void refusesWhatIsNoFormula(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse(text));
    }

    @Test
    void refusesDeepNestingAndLongTexts() {
        assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse("(".repeat(60) + "1" + ")".repeat(60)));
        assertThatIllegalArgumentException().isThrownBy(() -> Formula.parse("1" + " + 1".repeat(200)));
    }

    @Test
    void refusesANameWithoutValue() {
        Formula formula = Formula.parse("a + b");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> formula.evaluate(Map.of("a", 1.0)))
                .withMessageContaining("b");
    }
}
