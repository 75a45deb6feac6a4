package app.betweencalls.engine.memory;

import app.betweencalls.engine.review.Rating;

/**
 * FSRS-7: a slow and a fast memory trace, gaps in exact time, recall as a weighted mean of two power curves.
 *
 * <p>Reviews on the same day need no rule of their own: the fast trace carries them. Formulas in
 * {@code docs/memory-model.md}.
 */
public final class Fsrs7 implements MemoryModel {
    private static final int SLOW_GAIN = 7;
    private static final int FAST_GAIN = 15;
    private static final double FAST_SHARE = 0.8;
    /** Recall stays this far from 0 and 1, so that one surprise cannot cost without bound. */
    private static final double MARGIN = 1e-5;

    private static final double REVERSION = 0.01;
    private static final double LARGEST_EXPONENT = 60;
    private static final double LEAST_DECAY = 0.01;
    private static final double MOST_DECAY = 0.95;
    private static final int SOLVER_STEPS = 200;
    private static final double LN_MOST_DAYS = PlainMath.log(MemoryState.Dual.MOST_DAYS);
    /** Below this many days (a hundredth of a millisecond) two moments are the same. */
    private static final double LN_LEAST_DAYS = PlainMath.log(1e-10);

    private final ModelParameters parameters;
    private final double[] w;
    private final double easyDifficulty;
    private final double slowDecay;
    private final double slowFactor;
    private final double lnFastBase;

    /**
     * Makes the model.
     *
     * @param parameters weights of FSRS-7
     * @throws IllegalArgumentException if they are of another model
     */
    public Fsrs7(ModelParameters parameters) {
        if (parameters.version() != ModelParameters.Version.FSRS_7) {
            throw new IllegalArgumentException("FSRS-7 needs its own weights, not those of " + parameters.version());
        }
        this.parameters = parameters;
        this.w = parameters.toArray();
        this.easyDifficulty = rawFirstDifficulty(Rating.EASY);
        this.slowDecay = clamp(w[24], LEAST_DECAY, MOST_DECAY);
        this.slowFactor = PlainMath.pow(w[26], -1 / slowDecay) - 1;
        this.lnFastBase = PlainMath.log(w[25]);
    }

    /** Returns the model with the published default weights. */
    public static Fsrs7 standard() {
        return new Fsrs7(ModelParameters.standard(ModelParameters.Version.FSRS_7));
    }

    @Override
    public ModelParameters parameters() {
        return parameters;
    }

    @Override
    public boolean countsWholeDays() {
        return false;
    }

    @Override
    public MemoryState.Dual first(Rating rating) {
        double slow = w[rating.grade() - 1];
        double difficulty = Fsrs6.clampDifficulty(rawFirstDifficulty(rating));
        return new MemoryState.Dual(clampStability(slow), clampStability(FAST_SHARE * slow), difficulty);
    }

    @Override
    public MemoryState.Dual update(MemoryState state, double elapsedDays, Rating rating) {
        Fsrs6.requireElapsed(elapsedDays);
        MemoryState.Dual before = dual(state);
        Curves curves = new Curves(before);
        double fastRecall = curves.fast(elapsedDays);
        double recall = curves.mixed(elapsedDays, fastRecall);
        Step step = new Step(11 - before.difficulty(), rating);
        double slow = clampStability(nextTrace(before.slowDays(), recall, SLOW_GAIN, step));
        double fast = nextTrace(before.fastDays(), fastRecall, FAST_GAIN, step);
        if (rating == Rating.AGAIN) {
            fast = Math.min(fast, FAST_SHARE * slow);
        }
        return new MemoryState.Dual(slow, clampStability(fast), nextDifficulty(before.difficulty(), recall, rating));
    }

    @Override
    public double recall(MemoryState state, double elapsedDays) {
        Fsrs6.requireElapsed(elapsedDays);
        Curves curves = new Curves(dual(state));
        return curves.mixed(elapsedDays, curves.fast(elapsedDays));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Solved by Newton steps in the logarithm of time with bisection as a guard, to a relative 1e-13; at most 36500
     * days, 0 if recall is below the target at once.
     */
    @Override
    public double intervalDays(MemoryState state, double targetRecall) {
        Fsrs6.requireTarget(targetRecall);
        MemoryState.Dual before = dual(state);
        Curves curves = new Curves(before);
        if (curves.mixed(MemoryState.Dual.MOST_DAYS) >= targetRecall) {
            return MemoryState.Dual.MOST_DAYS;
        }
        double low = LN_LEAST_DAYS;
        if (curves.mixed(PlainMath.exp(low)) <= targetRecall) {
            return 0;
        }
        double high = LN_MOST_DAYS;
        double lnDays = clamp(PlainMath.log(before.slowDays()), low, high);
        for (int step = 0; step < SOLVER_STEPS && high - low > 1e-14 * (1 + Math.abs(low)); step++) {
            double days = PlainMath.exp(lnDays);
            double excess = curves.mixed(days) - targetRecall;
            if (excess > 0) {
                low = lnDays;
            } else {
                high = lnDays;
            }
            double next = lnDays - excess / (curves.slope(days) * days);
            if (Math.abs(next - lnDays) < 1e-13) {
                return PlainMath.exp(next);
            }
            lnDays = next > low && next < high ? next : (low + high) / 2;
        }
        return PlainMath.exp(lnDays);
    }

    private double nextTrace(double stability, double recall, int first, Step step) {
        double forgotten = 1 - recall;
        double lapsed = w[first + 3]
                * (PlainMath.pow(stability + 1, w[first + 4]) - 1)
                * PlainMath.exp(w[first + 5] * forgotten);
        lapsed = Math.min(stability, lapsed);
        if (step.rating() == Rating.AGAIN) {
            return lapsed;
        }
        double effort = step.rating() == Rating.HARD ? w[first + 6] : step.rating() == Rating.EASY ? w[first + 7] : 1;
        double scale = PlainMath.exp(w[first] - 1.5 - w[first + 1] * PlainMath.log(stability)) * step.ease() * effort;
        double gained = stability * (1 + scale * (PlainMath.exp(w[first + 2] * forgotten) - 1));
        return Math.max(lapsed, gained);
    }

    private double rawFirstDifficulty(Rating rating) {
        return w[4] - PlainMath.exp(w[5] * (rating.grade() - 1)) + 1;
    }

    private double nextDifficulty(double difficulty, double recall, Rating rating) {
        double step = -w[6] * (rating.grade() - 3);
        if (rating == Rating.AGAIN) {
            step *= recall + 0.1;
        }
        double moved = difficulty + step * (10 - difficulty) / 9;
        return Fsrs6.clampDifficulty(REVERSION * easyDifficulty + (1 - REVERSION) * moved);
    }

    private static double clamp(double value, double least, double most) {
        return Math.min(most, Math.max(least, value));
    }

    private static double clampStability(double stability) {
        return clamp(stability, MemoryState.Dual.LEAST_DAYS, MemoryState.Dual.MOST_DAYS);
    }

    private static MemoryState.Dual dual(MemoryState state) {
        if (state instanceof MemoryState.Dual dual) {
            return dual;
        }
        throw new IllegalArgumentException("FSRS-7 cannot use the state of another model: " + state);
    }

    /** What one review brings to both traces: how easy the point is (11 less its difficulty) and the rating. */
    private record Step(double ease, Rating rating) {}

    /** The two forgetting curves of one state and their mean. */
    private final class Curves {
        private final double fastDecay;
        private final double fastRate;
        private final double slowRate;
        private final double fastWeight;
        private final double slowWeight;

        Curves(MemoryState.Dual state) {
            double lnFast = PlainMath.log(state.fastDays());
            double lnSlow = PlainMath.log(state.slowDays());
            double beyond = state.difficulty() - 5;
            fastDecay = clamp(w[23] * PlainMath.exp((w[33] - 0.3) * lnFast), LEAST_DECAY, MOST_DECAY);
            double exponent = Math.min(LARGEST_EXPONENT, -lnFastBase / fastDecay);
            fastRate = (PlainMath.exp(exponent) - 1) / state.fastDays();
            slowRate = slowFactor * PlainMath.exp(beyond * (w[32] - 0.3)) / state.slowDays();
            fastWeight = w[27] * PlainMath.exp(-w[29] * lnFast);
            slowWeight = w[28] * PlainMath.exp(w[30] * lnSlow + beyond * (w[31] - 0.5));
        }

        double fast(double days) {
            return PlainMath.pow(1 + fastRate * days, -fastDecay);
        }

        double mixed(double days) {
            return mixed(days, fast(days));
        }

        double mixed(double days, double fastRecall) {
            double slowRecall = PlainMath.pow(1 + slowRate * days, -slowDecay);
            double mean = (fastWeight * fastRecall + slowWeight * slowRecall) / (fastWeight + slowWeight);
            return mean * (1 - 2 * MARGIN) + MARGIN;
        }

        /** Returns how fast recall changes, per day; never above 0. */
        double slope(double days) {
            double fast = -fastDecay * fastRate * PlainMath.pow(1 + fastRate * days, -fastDecay - 1);
            double slow = -slowDecay * slowRate * PlainMath.pow(1 + slowRate * days, -slowDecay - 1);
            return (1 - 2 * MARGIN) * (fastWeight * fast + slowWeight * slow) / (fastWeight + slowWeight);
        }
    }
}
