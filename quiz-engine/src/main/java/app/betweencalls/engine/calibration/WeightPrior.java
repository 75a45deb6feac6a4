package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.memory.ModelParameters.Version;
import java.util.Arrays;

/**
 * Where weights are expected before a candidate's own reviews are seen, and how firmly.
 *
 * <p>The fit adds {@code strength * sum(((w - mean) / spread) ^ 2)} to the summed loss: with few reviews the mean
 * prevails, with many the reviews do. The standard prior is the published defaults with the spread over the public
 * collection of logs; a centre's own population fit makes a better one. Immutable and thread-safe.
 */
public final class WeightPrior {
    /** Spread of the weights over the public collection (fsrs-rs 6.5.0). */
    private static final double[] SPREAD_6 = {
        6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31,
        0.32, 0.14, 0.27
    };
    /** Spread of the weights of FSRS-7 as its own recipe has them; the first four are all but free. */
    private static final double[] SPREAD_7 = {
        9999, 9999, 9999, 9999, 0.523, 0.2528, 0.4329, 0.2966, 0.2139, 0.2889, 0.1862, 0.175, 0.3812, 0.3013, 0.9104,
        0.3234, 0.2448, 0.3273, 0.1842, 0.1735, 0.4608, 0.311, 0.864, 0.0418, 0.2596, 0.0798, 0.0682, 0.1282, 0.1397,
        0.1407, 0.1489, 0.2, 0.15, 0.15
    };

    private static final double STRENGTH_7 = 0.3333;

    private final ModelParameters mean;
    private final double[] spread;
    private final double strength;

    private WeightPrior(ModelParameters mean, double[] spread, double strength) {
        this.mean = mean;
        this.spread = spread;
        this.strength = strength;
    }

    /** Returns the prior of a model before anything is known of the population. */
    public static WeightPrior standard(Version version) {
        return around(ModelParameters.standard(version));
    }

    /** Returns the prior around a population's weights, with the published spread. */
    public static WeightPrior around(ModelParameters mean) {
        boolean six = mean.version() == Version.FSRS_6;
        return new WeightPrior(mean, six ? SPREAD_6 : SPREAD_7, six ? 1 : STRENGTH_7);
    }

    /**
     * Returns the same prior held more or less firmly.
     *
     * @param factor above 1 for firmer, at least 0
     * @throws IllegalArgumentException if the factor is negative or not a number
     */
    public WeightPrior times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("factor must be at least 0, was " + factor);
        }
        return new WeightPrior(mean, spread, strength * factor);
    }

    /** Returns the weights expected before any review. */
    public ModelParameters mean() {
        return mean;
    }

    double spread(int index) {
        return spread[index];
    }

    double strength() {
        return strength;
    }

    @Override
    public String toString() {
        return "prior around " + mean + " with spread " + Arrays.toString(spread) + " times " + strength;
    }
}
