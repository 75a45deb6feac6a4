package app.betweencalls.engine.memory;

/**
 * Exponential, logarithm and power in plain IEEE double arithmetic: the same bits on every machine.
 *
 * <p>Both functions reduce the argument with a table of 128 (256) entries and finish with a short polynomial. For
 * arguments in the normal range the result differs from {@link StrictMath} by at most 3 units in the last place
 * ({@code exp} for |x| at most 700, {@code log} for normal positive x); outside that range the call is passed on to
 * {@link StrictMath} or saturates as documented. {@code pow(x, y)} adds a relative error of at most
 * {@code 4e-16 (1 + |y ln x|)}. Pure and thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/63522.214389">P. T. P. Tang: Table-driven implementation of the exponential
 *     function in IEEE floating-point arithmetic (1989), the method</a>
 */
public final class PlainMath {
    private static final int EXP_CELLS = 128;
    private static final int LOG_CELLS = 256;
    /** Above sqrt(2) the mantissa is halved, so that the logarithm near 1 loses no digits from either side. */
    private static final int HALVE_FROM = 106;
    /** Adding and subtracting 1.5 * 2^52 rounds to the nearest whole number. */
    private static final double ROUND = 6755399441055744.0;

    /** ln 2 in two parts, the first with 32 trailing zero bits, so that its small multiples are exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double CELLS_PER_LN2 = EXP_CELLS / 0x1.62e42fefa39efp-1;
    private static final double CELL_HIGH = LN2_HIGH / EXP_CELLS;
    private static final double CELL_LOW = LN2_LOW / EXP_CELLS;

    private static final double[] POWER_OF_TWO = new double[EXP_CELLS];
    private static final double[] CENTRE = new double[LOG_CELLS];
    private static final double[] INVERSE = new double[LOG_CELLS];
    private static final double[] LOG_OF_CENTRE = new double[LOG_CELLS];

    static {
        for (int cell = 0; cell < EXP_CELLS; cell++) {
            POWER_OF_TWO[cell] = StrictMath.pow(2.0, cell / (double) EXP_CELLS);
        }
        for (int cell = 0; cell < LOG_CELLS; cell++) {
            double centre = 1.0 + (cell + 0.5) / LOG_CELLS;
            if (cell == 0) {
                centre = 1.0;
            } else if (cell == LOG_CELLS - 1) {
                centre = 2.0;
            }
            CENTRE[cell] = centre;
            INVERSE[cell] = 1.0 / centre;
            LOG_OF_CENTRE[cell] = StrictMath.log(cell >= HALVE_FROM ? centre / 2 : centre);
        }
    }

    private PlainMath() {}

    /**
     * Returns e to the power x.
     *
     * @param x any number
     * @return the power; 0 below -708, infinity above 709.78, not a number if x is not
     */
    public static double exp(double x) {
        if (!(x > -708.0 && x < 709.0)) {
            return x <= -708.0 ? 0.0 : StrictMath.exp(x);
        }
        double shifted = x * CELLS_PER_LN2 + ROUND;
        int steps = (int) Double.doubleToRawLongBits(shifted);
        double whole = shifted - ROUND;
        double r = (x - whole * CELL_HIGH) - whole * CELL_LOW;
        double rr = r * r;
        double tail = r + rr * (0.5 + r * (1.0 / 6)) + rr * rr * (1.0 / 24 + r * (1.0 / 120));
        double base = POWER_OF_TWO[steps & (EXP_CELLS - 1)];
        long exponent = (long) (steps >> 7) << 52;
        return Double.longBitsToDouble(Double.doubleToRawLongBits(base + base * tail) + exponent);
    }

    /**
     * Returns the natural logarithm.
     *
     * @param x any number
     * @return the logarithm; minus infinity at 0, not a number below
     */
    public static double log(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.log(x);
        }
        long bits = Double.doubleToRawLongBits(x);
        int cell = (int) (bits >>> 44) & (LOG_CELLS - 1);
        double mantissa = Double.longBitsToDouble((bits & 0xFFFFFFFFFFFFFL) | 0x3FF0000000000000L);
        int exponent = (int) (bits >>> 52) - 1023 + ((cell + (LOG_CELLS - HALVE_FROM)) >> 8);
        double r = (mantissa - CENTRE[cell]) * INVERSE[cell];
        double rr = r * r;
        double tail = rr * (-0.5 + r * (1.0 / 3)) + rr * rr * ((-0.25 + r * 0.2) + rr * (-1.0 / 6 + r * (1.0 / 7)));
        return (exponent * LN2_HIGH + LOG_OF_CENTRE[cell]) + (r + (tail + exponent * LN2_LOW));
    }

    /**
     * Returns x to the power y.
     *
     * @param x a positive number
     * @param y any number
     * @return {@code exp(y * log(x))}; 0 if x is 0 and y positive
     */
    public static double pow(double x, double y) {
        return exp(y * log(x));
    }
}
