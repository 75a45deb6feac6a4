package app.betweencalls.engine.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The order of options: the same for a seed, a permutation always, no place favoured. */
class OptionOrderTest {
    private static final List<String> LETTERS = List.of("a", "b", "c", "d");

    @Test
    void isTheSameForTheSameSeed() {
        assertThat(OptionOrder.shuffled(LETTERS, 42)).isEqualTo(OptionOrder.shuffled(LETTERS, 42));
    }

    @Test
    void isPinnedSoThatPhoneAndServerAgree() {
        assertThat(OptionOrder.shuffled(LETTERS, 1)).containsExactly("c", "a", "d", "b");
    }

    @Test
    void losesAndDoublesNothing() {
        for (long seed = -500; seed < 500; seed++) {
            assertThat(OptionOrder.shuffled(LETTERS, seed)).containsExactlyInAnyOrderElementsOf(LETTERS);
        }
    }

    @Test
    void putsEveryOptionFirstAboutAsOften() {
        Map<String, Integer> first = new HashMap<>();
        for (long seed = 0; seed < 4_000; seed++) {
            first.merge(OptionOrder.shuffled(LETTERS, seed).get(0), 1, Integer::sum);
        }

        assertThat(first.values()).allSatisfy(count -> assertThat(count).isBetween(900, 1_100));
    }

    @Test
    void leavesAnEmptyListEmpty() {
        assertThat(OptionOrder.shuffled(List.of(), 7)).isEmpty();
    }
}
