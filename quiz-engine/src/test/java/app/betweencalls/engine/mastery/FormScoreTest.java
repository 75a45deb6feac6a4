package app.betweencalls.engine.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.engine.Cases;
import app.betweencalls.engine.SampleQuestions;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Task;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The score of a form against counting every outcome, and the quadrature against known moments. */
class FormScoreTest {
    private static double byCounting(double[] chances, int pass) {
        double sum = 0;
        for (int outcome = 0; outcome < 1 << chances.length; outcome++) {
            if (Integer.bitCount(outcome) >= pass) {
                double chance = 1;
                for (int index = 0; index < chances.length; index++) {
                    chance *= (outcome >> index & 1) == 1 ? chances[index] : 1 - chances[index];
                }
                sum += chance;
            }
        }
        return sum;
    }

    @Test
    void isTheSumOverAllOutcomesThatPass() {
        Cases.check(200, cases -> {
            double[] chances = new double[cases.whole(1, 9)];
            Arrays.setAll(chances, index -> cases.chance(0.1) ? cases.whole(0, 1) : cases.number(0, 1));
            int pass = cases.whole(0, chances.length);

            assertThat(FormScore.atLeast(chances, pass)).isCloseTo(byCounting(chances, pass), within(1e-12));
        });
    }

    @Test
    void isTheSameWhenAllQuestionsShareOneChance() {
        Cases.check(200, cases -> {
            double[] chances = new double[cases.whole(1, 40)];
            double chance = cases.chance(0.1) ? cases.whole(0, 1) : cases.number(0, 1);
            Arrays.fill(chances, chance);
            int pass = cases.whole(1, chances.length);

            assertThat(FormScore.atLeast(chance, chances.length, pass))
                    .isCloseTo(FormScore.atLeast(chances, pass), within(1e-10));
        });
    }

    @Test
    void nodesHaveTheMomentsOfTheStandardNormal() {
        double[] moments = new double[9];
        for (int node = 0; node < Nodes.COUNT; node++) {
            for (int power = 0; power < moments.length; power++) {
                moments[power] += Nodes.weight(node) * StrictMath.pow(Nodes.at(node), power);
            }
        }

        assertThat(moments).containsExactly(new double[] {1, 0, 1, 0, 3, 0, 15, 0, 105}, within(1e-8));
    }

    @Test
    void guessingIsAsLikelyAsCountingSays() {
        assertThat(GuessChance.of(SampleQuestions.single())).isEqualTo(0.25);
        assertThat(GuessChance.of(SampleQuestions.multiple(true))).isCloseTo(0.1, within(1e-12));
        assertThat(GuessChance.of(SampleQuestions.multiple(false))).isCloseTo(0.1, within(1e-12));
        assertThat(GuessChance.of(SampleQuestions.open())).isZero();
        assertThat(GuessChance.of(new Task.Categorise(
                        List.of("in", "out"), SampleQuestions.choices(3), Map.of("a", "in", "b", "in", "c", "out"))))
                .isCloseTo(0.5, within(1e-12));
        assertThat(GuessChance.of(
                        new Task.Cloze(List.of("", ""), List.of(new Gap.Figure(new NumberLine(1, 1, 1, 0, 1, ""))))))
                .isEqualTo(0.02);
    }
}
