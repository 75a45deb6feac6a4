package app.betweencalls.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.betweencalls.engine.memory.DuePolicy.DayLoad;
import app.betweencalls.engine.memory.DuePolicy.DayRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choice of a due day: rounding, fuzz, load, seeds. */
class DuePolicyTest {
    private final DuePolicy policy = new DuePolicy(0.9, 36500);

    @ParameterizedTest
    @CsvSource({"0.01, 1", "1.49, 1", "1.5, 2", "2.4999, 2", "99999, 36500"})
    void roundsHalfUpWithinOneDayAndTheLongest(double exact, int days) {
        assertThat(policy.wholeDays(exact)).isEqualTo(days);
    }

    /** Widths by hand: 10 days spread by 1 + 0.15 * 4.5 + 0.10 * 3 = 1.975, 100 by 1 + 0.675 + 1.3 + 4 = 6.975. */
    @ParameterizedTest
    @CsvSource({"2.4, 2, 2", "10, 8, 12", "100, 93, 107"})
    void spreadsByTheReferenceWidths(double exact, int first, int last) {
        assertThat(policy.fuzzRange(exact, 0)).isEqualTo(new DayRange(first, last));
    }

    @Test
    void doesNotFallBackBehindTheIntervalJustPassed() {
        assertThat(policy.fuzzRange(10, 9).first()).isEqualTo(10);
    }

    @Test
    void staysInTheRangeAndDependsOnlyOnTheSeed() {
        MemoryCases.each(cases -> {
            double interval = cases.between(0.5, 2000);
            int elapsed = cases.below(50);
            long seed = DuePolicy.seed("c", "p", cases.below(1_000_000));
            DayRange range = policy.fuzzRange(interval, elapsed);

            int day = policy.dueInDays(interval, elapsed, DayLoad.NONE, seed);

            assertThat(day).isBetween(range.first(), range.last());
            assertThat(policy.dueInDays(interval, elapsed, DayLoad.NONE, seed)).isEqualTo(day);
        });
    }

    @Test
    void prefersDaysWithLessWork() {
        DayLoad onlyDayNineIsFree = day -> day == 9 ? 0 : 20;
        int onDayNine = 0;
        for (int reviews = 0; reviews < 1000; reviews++) {
            long seed = DuePolicy.seed("candidate", "point", reviews);
            onDayNine += policy.dueInDays(10, 0, onlyDayNineIsFree, seed) == 9 ? 1 : 0;
        }

        assertThat(onDayNine).isGreaterThan(950);
    }

    @Test
    void spreadsAnEvenLoadOverTheWholeRange() {
        int[] counts = new int[13];
        for (int reviews = 0; reviews < 5000; reviews++) {
            counts[policy.dueInDays(10, 0, DayLoad.NONE, DuePolicy.seed("candidate", "point", reviews))]++;
        }

        for (int day = 8; day <= 12; day++) {
            assertThat(counts[day]).isBetween(880, 1120);
        }
    }

    @Test
    void seedsDifferByCandidatePointAndCount() {
        assertThat(DuePolicy.seed("a", "b", 1))
                .isNotEqualTo(DuePolicy.seed("b", "a", 1))
                .isNotEqualTo(DuePolicy.seed("a", "b", 2))
                .isEqualTo(DuePolicy.seed("a", "b", 1));
    }

    @Test
    void rejectsWhatIsOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DuePolicy(1, 100));
        assertThatIllegalArgumentException().isThrownBy(() -> new DuePolicy(0.9, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DayRange(3, 2));
    }
}
