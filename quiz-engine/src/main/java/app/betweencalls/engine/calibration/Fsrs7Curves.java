package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.PlainMath;

/**
 * The forgetting curves of FSRS-7 over runs of a batch: recall forwards, derivatives backwards.
 *
 * <p>Works on the columns of {@link Fsrs7Columns}. Not thread-safe.
 */
final class Fsrs7Curves {
    private static final double MARGIN = 1e-5;
    private static final double LARGEST_EXPONENT = 60;
    private static final double LEAST_DECAY = 0.01;
    private static final double MOST_DECAY = 0.95;

    private final BatchPlan plan;
    private final Fsrs7Columns columns;
    private double[] w = new double[34];
    private double slowDecay;
    private double slowFactor;
    private double lnFastBase;

    // Sums over a batch that are turned into gradient entries at its end.
    private double byLnSlowFactor;
    private double bySlowDecay;
    private double byFastExponentOverDecay;

    Fsrs7Curves(BatchPlan plan, Fsrs7Columns columns) {
        this.plan = plan;
        this.columns = columns;
    }

    void use(double[] weights) {
        w = weights;
        slowDecay = Math.min(MOST_DECAY, Math.max(LEAST_DECAY, w[24]));
        slowFactor = PlainMath.pow(w[26], -1 / slowDecay) - 1;
        lnFastBase = PlainMath.log(w[25]);
    }

    /** Computes recall at a run of positions from the states reached, and keeps what the way back needs. */
    void forward(int from, int to, int base) {
        fastForward(from, to, base);
        slowForward(from, to, base);
        Fsrs7Columns c = columns;
        for (int place = from - base; place < to - base; place++) {
            double fast = c.fastWeight[place];
            double slow = c.slowWeight[place];
            double mean = (fast * c.fastRecall[place] + slow * c.slowRecall[place]) / (fast + slow);
            c.recall[place] = mean * (1 - 2 * MARGIN) + MARGIN;
        }
    }

    private void fastForward(int from, int to, int base) {
        Fsrs7Columns c = columns;
        double lnBase = lnFastBase;
        for (int at = from; at < to; at++) {
            int place = at - base;
            int local = plan.point[at];
            double lnFast = c.lnFast[local];
            double decay = w[23] * PlainMath.exp((w[33] - 0.3) * lnFast);
            decay = Math.min(MOST_DECAY, Math.max(LEAST_DECAY, decay));
            double factor = PlainMath.exp(Math.min(LARGEST_EXPONENT, -lnBase / decay)) - 1;
            double grown = factor * plan.gap[at] / c.fast[local];
            double ln = PlainMath.log(1 + grown);
            c.lnFastBefore[place] = lnFast;
            c.fastDecay[place] = decay;
            c.fastFactor[place] = factor;
            c.lnFastCurve[place] = ln;
            c.fastSlope[place] = grown / (1 + grown);
            c.fastRecall[place] = PlainMath.exp(-decay * ln);
            c.fastWeight[place] = w[27] * PlainMath.exp(-w[29] * lnFast);
        }
    }

    private void slowForward(int from, int to, int base) {
        Fsrs7Columns c = columns;
        for (int at = from; at < to; at++) {
            int place = at - base;
            int local = plan.point[at];
            double lnSlow = c.lnSlow[local];
            double beyond = c.difficulty[local] - 5;
            double grown = slowFactor * PlainMath.exp(beyond * (w[32] - 0.3)) * plan.gap[at] / c.slow[local];
            double ln = PlainMath.log(1 + grown);
            c.lnSlowBefore[place] = lnSlow;
            c.difficultyBefore[place] = c.difficulty[local];
            c.lnSlowCurve[place] = ln;
            c.slowSlope[place] = grown / (1 + grown);
            c.slowRecall[place] = PlainMath.exp(-slowDecay * ln);
            c.slowWeight[place] = w[28] * PlainMath.exp(w[30] * lnSlow + beyond * (w[31] - 0.5));
        }
    }

    /** Forgets the sums of the batch before. */
    void beginBack() {
        byLnSlowFactor = 0;
        bySlowDecay = 0;
        byFastExponentOverDecay = 0;
    }

    /**
     * Carries derivatives by recall ({@code byRecall}, {@code byFastRecall}) back to the states and weights.
     */
    void back(int from, int to, int base, double[] gradient) {
        Fsrs7Columns c = columns;
        for (int at = from; at < to; at++) {
            int place = at - base;
            int local = plan.point[at];
            double g = c.byRecall[place] * (1 - 2 * MARGIN);
            double fast = c.fastWeight[place];
            double slow = c.slowWeight[place];
            double total = fast + slow;
            double mean = (c.recall[place] - MARGIN) / (1 - 2 * MARGIN);
            double byLnFastWeight = g * (c.fastRecall[place] - mean) / total * fast;
            double byLnSlowWeight = g * (c.slowRecall[place] - mean) / total * slow;
            double beyond = c.difficultyBefore[place] - 5;
            gradient[27] += byLnFastWeight / w[27];
            gradient[29] -= byLnFastWeight * c.lnFastBefore[place];
            gradient[28] += byLnSlowWeight / w[28];
            gradient[30] += byLnSlowWeight * c.lnSlowBefore[place];
            gradient[31] += byLnSlowWeight * beyond;
            c.lnFast[local] -= byLnFastWeight * w[29];
            c.lnSlow[local] += byLnSlowWeight * w[30];
            c.difficulty[local] += byLnSlowWeight * (w[31] - 0.5);
            c.byFastRecall[place] += g * fast / total;
            c.byRecall[place] = g * slow / total;
        }
        slowBack(from, to, base, gradient);
        fastBack(from, to, base, gradient);
    }

    private void slowBack(int from, int to, int base, double[] gradient) {
        Fsrs7Columns c = columns;
        double byFactor = 0;
        double byDecay = 0;
        double bySpread = 0;
        for (int at = from; at < to; at++) {
            int place = at - base;
            int local = plan.point[at];
            double h = c.byRecall[place] * c.slowRecall[place];
            double byLnRate = -slowDecay * h * c.slowSlope[place];
            byDecay -= h * c.lnSlowCurve[place];
            byFactor += byLnRate;
            bySpread += byLnRate * (c.difficultyBefore[place] - 5);
            c.lnSlow[local] -= byLnRate;
            c.difficulty[local] += byLnRate * (w[32] - 0.3);
        }
        gradient[32] += bySpread;
        byLnSlowFactor += byFactor;
        bySlowDecay += byDecay;
    }

    private void fastBack(int from, int to, int base, double[] gradient) {
        Fsrs7Columns c = columns;
        double byScale = 0;
        double byPower = 0;
        double byExponent = 0;
        for (int at = from; at < to; at++) {
            int place = at - base;
            int local = plan.point[at];
            double decay = c.fastDecay[place];
            double h = c.byFastRecall[place] * c.fastRecall[place];
            double byLnRate = -decay * h * c.fastSlope[place];
            double byDecay = -h * c.lnFastCurve[place];
            boolean capped = -lnFastBase >= LARGEST_EXPONENT * decay;
            double factor = c.fastFactor[place];
            double ofExponent = capped ? 0 : byLnRate * (factor + 1) / factor;
            byExponent += ofExponent / decay;
            byDecay += ofExponent * lnFastBase / (decay * decay);
            boolean free = decay > LEAST_DECAY && decay < MOST_DECAY;
            double byLnDecay = free ? byDecay * decay : 0;
            byScale += byLnDecay;
            byPower += byLnDecay * c.lnFastBefore[place];
            c.lnFast[local] += byLnDecay * (w[33] - 0.3) - byLnRate;
        }
        gradient[23] += byScale / w[23];
        gradient[33] += byPower;
        byFastExponentOverDecay += byExponent;
    }

    /** Turns the sums of the batch into gradient entries. */
    void endBack(double[] gradient) {
        double power = slowFactor + 1;
        double byFactor = byLnSlowFactor / slowFactor;
        gradient[26] -= byFactor * power / (slowDecay * w[26]);
        if (w[24] > LEAST_DECAY && w[24] < MOST_DECAY) {
            gradient[24] += bySlowDecay + byFactor * power * PlainMath.log(w[26]) / (slowDecay * slowDecay);
        }
        gradient[25] -= byFastExponentOverDecay / w[25];
    }
}
