package app.betweencalls.engine.memory;

import java.util.Arrays;

/**
 * The weights of a memory model: 21 of FSRS-6 or 34 of FSRS-7, each inside its published bounds.
 *
 * <p>Immutable and thread-safe; equal if version and weights are equal. Bounds and defaults are those of the reference
 * implementations (fsrs-rs 6.5.0; FSRS-7 as merged there in autumn 2026). FSRS-7 also orders its weights: w0 to w3 do
 * not fall, w26 is at least w25.
 */
public final class ModelParameters {
    /** Which model the weights belong to. */
    public enum Version {
        /** One trace, whole days, 21 weights. */
        FSRS_6,
        /** Two traces, exact time, 34 weights. */
        FSRS_7;

        /** Returns how many weights the model has. */
        public int size() {
            return bounds().size();
        }

        /** Returns the least value of a weight; the fit keeps to it. */
        public double least(int index) {
            return bounds().least(index);
        }

        /** Returns the greatest value of a weight. */
        public double most(int index) {
            return bounds().most(index);
        }

        /** Returns the published default of a weight. */
        public double standard(int index) {
            return bounds().standard(index);
        }

        private ParameterBounds bounds() {
            return this == FSRS_6 ? ParameterBounds.FSRS_6 : ParameterBounds.FSRS_7;
        }
    }

    private static final int FSRS_6_SAME_DAY_SATURATION = 19;
    private static final double FSRS_5_DECAY = 0.5;

    private final Version version;
    private final double[] weights;

    private ModelParameters(Version version, double[] weights) {
        this.version = version;
        this.weights = weights;
    }

    /** Returns the published defaults of a model. */
    public static ModelParameters standard(Version version) {
        double[] weights = new double[version.size()];
        for (int index = 0; index < weights.length; index++) {
            weights[index] = version.standard(index);
        }
        return new ModelParameters(version, weights);
    }

    /**
     * Takes weights that must already be inside the bounds.
     *
     * @param weights 21 or 34 numbers
     * @throws IllegalArgumentException if the count is another or a weight lies outside its bounds
     */
    public static ModelParameters of(double... weights) {
        ModelParameters inside = clamped(weights);
        for (int index = 0; index < weights.length; index++) {
            if (inside.weights[index] != weights[index]) {
                throw new IllegalArgumentException("weight w" + index + " lies outside its bounds: " + weights[index]);
            }
        }
        return inside;
    }

    /**
     * Takes weights and moves those outside the bounds to the nearest bound, as the reference implementations do.
     *
     * @param weights 21 or 34 numbers
     * @throws IllegalArgumentException if the count is another or a weight is not a number
     */
    public static ModelParameters clamped(double... weights) {
        Version version = versionOf(weights.length);
        double[] inside = weights.clone();
        for (int index = 0; index < inside.length; index++) {
            if (Double.isNaN(inside[index])) {
                throw new IllegalArgumentException("weight w" + index + " is not a number");
            }
            double least = isSameDaySaturation(version, index) ? 0 : version.least(index);
            inside[index] = Math.min(version.most(index), Math.max(least, inside[index]));
        }
        if (version == Version.FSRS_7) {
            order(inside);
        }
        return new ModelParameters(version, inside);
    }

    /**
     * Takes weights of any published length; 17 (FSRS-4.5) and 19 (FSRS-5) are migrated to FSRS-6 and, like all
     * others, moved into the bounds.
     *
     * <p>The migrated model predicts as the old one did: the same-day weights it lacked become 0 and the decay 0.5.
     *
     * @param weights 17, 19, 21 or 34 numbers
     * @throws IllegalArgumentException if the count is another or a weight is not a number
     */
    public static ModelParameters migrated(double... weights) {
        if (weights.length != 17 && weights.length != 19) {
            return clamped(weights);
        }
        double[] longer = Arrays.copyOf(weights, Version.FSRS_6.size());
        if (weights.length == 17) {
            longer[4] = weights[4] + 2 * weights[5];
            longer[5] = StrictMath.log(3 * weights[5] + 1) / 3;
            longer[6] = weights[6] + 0.5;
        }
        longer[20] = FSRS_5_DECAY;
        return clamped(longer);
    }

    /** Returns which model the weights belong to. */
    public Version version() {
        return version;
    }

    /** Returns how many weights there are. */
    public int size() {
        return weights.length;
    }

    /**
     * Returns one weight.
     *
     * @throws IndexOutOfBoundsException if there is no such weight
     */
    public double weight(int index) {
        return weights[index];
    }

    /** Returns all weights as a new array. */
    public double[] toArray() {
        return weights.clone();
    }

    /**
     * Moves raw weights of FSRS-7 into order, in place: each of w0 to w3 at least the one before, w26 at least w25.
     *
     * @param weights 34 numbers, changed in place
     */
    public static void order(double[] weights) {
        for (int index = 1; index < 4; index++) {
            weights[index] = Math.max(weights[index], weights[index - 1]);
        }
        weights[26] = Math.max(weights[26], weights[25]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ModelParameters parameters
                && version == parameters.version
                && Arrays.equals(weights, parameters.weights);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(weights);
    }

    @Override
    public String toString() {
        return version + Arrays.toString(weights);
    }

    /** Weights migrated from before FSRS-6 have no same-day saturation, so 0 is allowed beside the fitted range. */
    private static boolean isSameDaySaturation(Version version, int index) {
        return version == Version.FSRS_6 && index == FSRS_6_SAME_DAY_SATURATION;
    }

    private static Version versionOf(int count) {
        for (Version version : Version.values()) {
            if (version.size() == count) {
                return version;
            }
        }
        throw new IllegalArgumentException("a memory model has 21 or 34 weights, not " + count);
    }
}
