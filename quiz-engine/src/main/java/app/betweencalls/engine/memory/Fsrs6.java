package app.betweencalls.engine.memory;

import app.betweencalls.engine.review.Rating;

/**
 * FSRS-6: one memory trace, gaps in whole days, a power forgetting curve with a fitted decay.
 *
 * <p>{@code recall(t, S) = (1 + F t / S) ^ -w20} with {@code F = 0.9 ^ (-1 / w20) - 1}, so that recall is 0.9 when
 * {@code t = S}. A success multiplies the stability, the more so the lower recall had fallen; a lapse sets it to a
 * small value; a repeat on the same day has a rule of its own. Formulas in {@code docs/memory-model.md}.
 */
public final class Fsrs6 implements MemoryModel {
    private final ModelParameters parameters;
    private final double[] w;
    private final double[] firstDifficulty = new double[4];
    private final double factor;
    private final double easyDifficulty;
    private final double lapseCeiling;

    /**
     * Makes the model.
     *
     * @param parameters weights of FSRS-6
     * @throws IllegalArgumentException if they are of another model
     */
    public Fsrs6(ModelParameters parameters) {
        if (parameters.version() != ModelParameters.Version.FSRS_6) {
            throw new IllegalArgumentException("FSRS-6 needs its own weights, not those of " + parameters.version());
        }
        this.parameters = parameters;
        this.w = parameters.toArray();
        this.factor = PlainMath.pow(0.9, -1 / w[20]) - 1;
        this.easyDifficulty = rawFirstDifficulty(Rating.EASY);
        this.lapseCeiling = PlainMath.exp(-w[17] * w[18]);
        for (Rating rating : Rating.values()) {
            firstDifficulty[rating.grade() - 1] = clampDifficulty(rawFirstDifficulty(rating));
        }
    }

    /** Returns the model with the published default weights. */
    public static Fsrs6 standard() {
        return new Fsrs6(ModelParameters.standard(ModelParameters.Version.FSRS_6));
    }

    @Override
    public ModelParameters parameters() {
        return parameters;
    }

    @Override
    public boolean countsWholeDays() {
        return true;
    }

    @Override
    public MemoryState.Single first(Rating rating) {
        return new MemoryState.Single(clampStability(w[rating.grade() - 1]), firstDifficulty[rating.grade() - 1]);
    }

    @Override
    public MemoryState.Single update(MemoryState state, double elapsedDays, Rating rating) {
        requireElapsed(elapsedDays);
        MemoryState.Single before = single(state);
        double stability;
        if (elapsedDays < 1) {
            stability = sameDay(before.stabilityDays(), rating);
        } else if (rating == Rating.AGAIN) {
            stability = lapse(before, elapsedDays);
        } else {
            stability = success(before, elapsedDays, rating);
        }
        return new MemoryState.Single(clampStability(stability), nextDifficulty(before.difficulty(), rating));
    }

    @Override
    public double recall(MemoryState state, double elapsedDays) {
        requireElapsed(elapsedDays);
        return curve(elapsedDays, single(state).stabilityDays());
    }

    @Override
    public double intervalDays(MemoryState state, double targetRecall) {
        requireTarget(targetRecall);
        return single(state).stabilityDays() / factor * (PlainMath.pow(targetRecall, -1 / w[20]) - 1);
    }

    private double curve(double elapsedDays, double stability) {
        return PlainMath.pow(1 + factor * elapsedDays / stability, -w[20]);
    }

    private double sameDay(double stability, Rating rating) {
        double times = PlainMath.exp(w[17] * (rating.grade() - 3 + w[18]) - w[19] * PlainMath.log(stability));
        return stability * (rating != Rating.AGAIN ? Math.max(1, times) : times);
    }

    private double lapse(MemoryState.Single before, double elapsedDays) {
        double stability = before.stabilityDays();
        double forgotten = 1 - curve(elapsedDays, stability);
        double scale = PlainMath.exp(w[14] * forgotten - w[12] * PlainMath.log(before.difficulty()));
        double fallen = w[11] * scale * (PlainMath.pow(stability + 1, w[13]) - 1);
        return Math.min(fallen, stability * lapseCeiling);
    }

    private double success(MemoryState.Single before, double elapsedDays, Rating rating) {
        double stability = before.stabilityDays();
        double forgotten = 1 - curve(elapsedDays, stability);
        double effort = rating == Rating.HARD ? w[15] : rating == Rating.EASY ? w[16] : 1;
        double scale = PlainMath.exp(w[8] - w[9] * PlainMath.log(stability)) * (11 - before.difficulty()) * effort;
        return stability * (1 + scale * (PlainMath.exp(w[10] * forgotten) - 1));
    }

    private double rawFirstDifficulty(Rating rating) {
        return w[4] - PlainMath.exp(w[5] * (rating.grade() - 1)) + 1;
    }

    private double nextDifficulty(double difficulty, Rating rating) {
        double step = -w[6] * (rating.grade() - 3);
        double moved = difficulty + step * (10 - difficulty) / 9;
        return clampDifficulty(w[7] * easyDifficulty + (1 - w[7]) * moved);
    }

    static double clampDifficulty(double difficulty) {
        return Math.min(MemoryState.HARDEST, Math.max(MemoryState.EASIEST, difficulty));
    }

    private static double clampStability(double stability) {
        return Math.min(MemoryState.Single.MOST_DAYS, Math.max(MemoryState.Single.LEAST_DAYS, stability));
    }

    private static MemoryState.Single single(MemoryState state) {
        if (state instanceof MemoryState.Single single) {
            return single;
        }
        throw new IllegalArgumentException("FSRS-6 cannot use the state of another model: " + state);
    }

    static void requireElapsed(double elapsedDays) {
        if (!(elapsedDays >= 0 && elapsedDays <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("elapsedDays must be at least 0 and finite, was " + elapsedDays);
        }
    }

    static void requireTarget(double targetRecall) {
        if (!(targetRecall > 0 && targetRecall < 1)) {
            throw new IllegalArgumentException("targetRecall must be between 0 and 1, was " + targetRecall);
        }
    }
}
