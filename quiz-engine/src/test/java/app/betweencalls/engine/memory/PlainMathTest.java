package app.betweencalls.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Our own exponential and logarithm against the strict library, within the stated error bounds. */
class PlainMathTest {

    @Test
    void expIsWithinThreeUnitsInTheLastPlace() {
        MemoryCases.each(cases -> {
            for (double scale : new double[] {1e-6, 1, 20, 700}) {
                double x = cases.between(-scale, scale);
                double expected = StrictMath.exp(x);

                assertThat(PlainMath.exp(x)).isCloseTo(expected, within(3 * Math.ulp(expected)));
            }
        });
    }

    @Test
    void logIsWithinThreeUnitsInTheLastPlace() {
        MemoryCases.each(cases -> {
            double wide = StrictMath.exp(cases.between(-700, 700));
            double nearOne = 1 + cases.between(-1, 1) * StrictMath.exp(cases.between(-35, -1));
            for (double x : new double[] {wide, nearOne, cases.between(0.5, 2)}) {
                double expected = StrictMath.log(x);

                assertThat(PlainMath.log(x)).isCloseTo(expected, within(3 * Math.ulp(expected)));
            }
        });
    }

    @Test
    void powIsWithinItsBound() {
        MemoryCases.each(cases -> {
            double x = StrictMath.exp(cases.between(-50, 50));
            double y = cases.between(-10, 10);
            double expected = StrictMath.pow(x, y);

            double bound = 4e-16 * (1 + Math.abs(y * StrictMath.log(x)));
            assertThat(PlainMath.pow(x, y) / expected).isCloseTo(1, within(bound));
        });
    }

    @Test
    void isExactAtTheFixedPoints() {
        assertThat(PlainMath.exp(0)).isEqualTo(1);
        assertThat(PlainMath.log(1)).isZero();
        assertThat(PlainMath.pow(7, 0)).isEqualTo(1);
    }

    @Test
    void handlesTheEdgesOfTheRange() {
        assertThat(PlainMath.exp(-1000)).isZero();
        assertThat(PlainMath.exp(1000)).isInfinite();
        assertThat(PlainMath.exp(Double.NaN)).isNaN();
        assertThat(PlainMath.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(PlainMath.log(-1)).isNaN();
        assertThat(PlainMath.log(Double.MIN_VALUE)).isEqualTo(StrictMath.log(Double.MIN_VALUE));
        assertThat(PlainMath.pow(0, 2)).isZero();
    }
}
