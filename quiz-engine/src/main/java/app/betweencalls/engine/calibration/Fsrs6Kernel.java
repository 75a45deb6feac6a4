package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.memory.PlainMath;
import java.util.Arrays;

/**
 * FSRS-6 over a batch: states forwards, gradient backwards.
 *
 * <p>The backward pass carries the derivative by ln S (not S) and by D of every point and needs no logarithm or
 * exponential of its own: the forward pass keeps them. Clamps, minima and maxima pass the gradient to the active side
 * only. Derivation in {@code docs/memory-model.md}.
 */
final class Fsrs6Kernel implements Kernel {
    private static final double SURE = 1e-7;
    private static final double LN_NINE_TENTHS = PlainMath.log(0.9);
    private static final int HARD = 2;
    private static final int EASY = 4;

    private final BatchPlan plan;
    private double[] w = new double[21];

    private double factor;
    private double lapseCeiling;
    private double easyDifficulty;
    private final double[] firstRaw = new double[5];
    private final double[] firstLog = new double[5];
    private final double[] effort = new double[5];

    // By point of the batch: the state reached so far and, on the way back, the derivative of the loss by it.
    private final double[] stability;
    private final double[] lnStability;
    private final double[] difficulty;

    // By position: what the forward pass keeps for the way back.
    private final double[] lnBefore;
    private final double[] difficultyBefore;
    private final double[] lnBase;
    private final double[] slope;
    private final double[] recall;
    private final double[] kept1;
    private final double[] kept2;
    private final double[] kept3;
    private final double[] passed;
    private final byte[] inside;

    private final double[] sumByRating = new double[5];
    private double sumEasyDifficulty;

    Fsrs6Kernel(BatchPlan plan) {
        this.plan = plan;
        int points = plan.mostPoints;
        int positions = plan.mostPositions;
        stability = new double[points];
        lnStability = new double[points];
        difficulty = new double[points];
        lnBefore = new double[positions];
        difficultyBefore = new double[positions];
        lnBase = new double[positions];
        slope = new double[positions];
        recall = new double[positions];
        kept1 = new double[positions];
        kept2 = new double[positions];
        kept3 = new double[positions];
        passed = new double[positions];
        inside = new byte[positions];
    }

    @Override
    public void use(double[] weights) {
        w = weights;
        factor = PlainMath.pow(0.9, -1 / w[20]) - 1;
        lapseCeiling = PlainMath.exp(-w[17] * w[18]);
        for (int rating = 1; rating <= EASY; rating++) {
            firstRaw[rating] = w[4] - PlainMath.exp(w[5] * (rating - 1)) + 1;
            firstLog[rating] = PlainMath.log(w[rating - 1]);
            effort[rating] = rating == HARD ? w[15] : rating == EASY ? w[16] : 1;
        }
        easyDifficulty = firstRaw[EASY];
    }

    @Override
    public double loss(int batch, int fromEvent) {
        forward(batch);
        int base = plan.batchStart[batch];
        double sum = 0;
        for (int at = base; at < plan.batchStart[batch + 1]; at++) {
            if (plan.event[at] >= fromEvent && plan.weight[at] > 0) {
                double predicted = Math.min(1 - SURE, Math.max(SURE, recall[at - base]));
                sum -= PlainMath.log(plan.rating[at] > 1 ? predicted : 1 - predicted);
            }
        }
        return sum;
    }

    @Override
    public void addGradient(int batch, double[] gradient) {
        forward(batch);
        Arrays.fill(sumByRating, 0);
        sumEasyDifficulty = 0;
        int base = plan.batchStart[batch];
        for (int level = plan.levelStart[batch + 1] - 1; level >= plan.levelStart[batch]; level--) {
            int ends = BatchPlan.KINDS * level;
            int from = level == plan.levelStart[batch] ? base + plan.batchPoints[batch] : plan.runEnd[ends - 1];
            backLast(plan.runEnd[ends + BatchPlan.SAME_DAY], plan.runEnd[ends + BatchPlan.LAST], base, gradient);
            backDifficulty(from, plan.runEnd[ends + BatchPlan.SAME_DAY], base, gradient);
            backSameDay(plan.runEnd[ends + BatchPlan.LAPSE], plan.runEnd[ends + BatchPlan.SAME_DAY], base, gradient);
            backLapse(plan.runEnd[ends], plan.runEnd[ends + BatchPlan.LAPSE], base, gradient);
            backSuccess(from, plan.runEnd[ends], base, gradient);
        }
        backFirst(base, plan.batchPoints[batch], gradient);
    }

    private void forward(int batch) {
        int base = plan.batchStart[batch];
        int from = base + plan.batchPoints[batch];
        for (int at = base; at < from; at++) {
            int rating = plan.rating[at];
            stability[at - base] = w[rating - 1];
            lnStability[at - base] = firstLog[rating];
            difficulty[at - base] = clampDifficulty(firstRaw[rating]);
        }
        for (int level = plan.levelStart[batch]; level < plan.levelStart[batch + 1]; level++) {
            int ends = BatchPlan.KINDS * level;
            success(from, plan.runEnd[ends], base);
            lapse(plan.runEnd[ends], plan.runEnd[ends + BatchPlan.LAPSE], base);
            sameDay(plan.runEnd[ends + BatchPlan.LAPSE], plan.runEnd[ends + BatchPlan.SAME_DAY], base);
            moveDifficulty(from, plan.runEnd[ends + BatchPlan.SAME_DAY], base);
            last(plan.runEnd[ends + BatchPlan.SAME_DAY], plan.runEnd[ends + BatchPlan.LAST], base);
            from = plan.runEnd[ends + BatchPlan.LAST];
        }
    }

    private void success(int from, int to, int base) {
        double lnScale = w[8];
        double saturation = w[9];
        double surprise = w[10];
        double decay = w[20];
        for (int at = from; at < to; at++) {
            int local = plan.point[at];
            int rating = plan.rating[at];
            double lnS = lnStability[local];
            double s = stability[local];
            double d = difficulty[local];
            double grown = factor * plan.gap[at] / s;
            double lnB = PlainMath.log(1 + grown);
            double r = PlainMath.exp(-decay * lnB);
            double scale = PlainMath.exp(lnScale - saturation * lnS) * (11 - d);
            double boost = PlainMath.exp(surprise * (1 - r));
            double times = 1 + scale * effort[rating] * (boost - 1);
            double next = s * times;
            boolean free = next >= MemoryState.Single.LEAST_DAYS && next <= MemoryState.Single.MOST_DAYS;
            next = free ? next : clampStability(next);
            keep(at - base, lnS, lnB, grown / (1 + grown));
            recall[at - base] = r;
            kept1[at - base] = scale;
            kept2[at - base] = boost;
            passed[at - base] = free ? 1 / times : 0;
            stability[local] = next;
            lnStability[local] = PlainMath.log(next);
        }
    }

    private void lapse(int from, int to, int base) {
        double decay = w[20];
        for (int at = from; at < to; at++) {
            int local = plan.point[at];
            double lnS = lnStability[local];
            double s = stability[local];
            double d = difficulty[local];
            double grown = factor * plan.gap[at] / s;
            double lnB = PlainMath.log(1 + grown);
            double r = PlainMath.exp(-decay * lnB);
            double lnD = PlainMath.log(d);
            double lnNext = PlainMath.log(s + 1);
            double power = PlainMath.exp(w[13] * lnNext);
            double fallen = w[11] * PlainMath.exp(w[14] * (1 - r) - w[12] * lnD) * (power - 1);
            double ceiling = s * lapseCeiling;
            boolean active = fallen <= ceiling;
            double next = active ? fallen : ceiling;
            boolean free = next >= MemoryState.Single.LEAST_DAYS && next <= MemoryState.Single.MOST_DAYS;
            next = free ? next : clampStability(next);
            keep(at - base, lnS, lnB, grown / (1 + grown));
            recall[at - base] = r;
            kept1[at - base] = power;
            kept2[at - base] = lnNext;
            kept3[at - base] = s / (s + 1);
            passed[at - base] = free ? (active ? 1 : -1) : 0;
            lnBefore[at - base] = lnD;
            stability[local] = next;
            lnStability[local] = PlainMath.log(next);
        }
    }

    private void sameDay(int from, int to, int base) {
        for (int at = from; at < to; at++) {
            int local = plan.point[at];
            int rating = plan.rating[at];
            double lnS = lnStability[local];
            double lnTimes = w[17] * (rating - 3 + w[18]) - w[19] * lnS;
            boolean active = rating == 1 || lnTimes > 0;
            lnTimes = active ? lnTimes : 0;
            double next = stability[local] * PlainMath.exp(lnTimes);
            double lnNext = lnS + lnTimes;
            boolean free = next >= MemoryState.Single.LEAST_DAYS && next <= MemoryState.Single.MOST_DAYS;
            if (!free) {
                next = clampStability(next);
                lnNext = PlainMath.log(next);
            }
            lnBefore[at - base] = lnS;
            recall[at - base] = 1;
            passed[at - base] = free ? (active ? 1 : -1) : 0;
            stability[local] = next;
            lnStability[local] = lnNext;
        }
    }

    private void last(int from, int to, int base) {
        double decay = w[20];
        for (int at = from; at < to; at++) {
            double grown = factor * plan.gap[at] / stability[plan.point[at]];
            double lnB = PlainMath.log(1 + grown);
            lnBase[at - base] = lnB;
            slope[at - base] = grown / (1 + grown);
            recall[at - base] = PlainMath.exp(-decay * lnB);
        }
    }

    private void keep(int place, double lnS, double lnB, double sloped) {
        lnBefore[place] = lnS;
        lnBase[place] = lnB;
        slope[place] = sloped;
    }

    private void moveDifficulty(int from, int to, int base) {
        double reversion = w[7];
        double target = reversion * easyDifficulty;
        double step = w[6] / 9;
        for (int at = from; at < to; at++) {
            int local = plan.point[at];
            double d = difficulty[local];
            double raw = target + (1 - reversion) * (d - step * (plan.rating[at] - 3) * (10 - d));
            difficultyBefore[at - base] = d;
            inside[at - base] = (byte) (raw >= MemoryState.EASIEST && raw <= MemoryState.HARDEST ? 1 : 0);
            difficulty[local] = clampDifficulty(raw);
        }
    }

    /** On the way back {@code lnStability} and {@code difficulty} hold derivatives; this starts them. */
    private void backLast(int from, int to, int base, double[] gradient) {
        double byDecay = 0;
        double byFactor = 0;
        for (int at = from; at < to; at++) {
            int place = at - base;
            int local = plan.point[at];
            double g = byRecall(at, recall[place]) * recall[place];
            byDecay -= g * lnBase[place];
            byFactor += g * slope[place];
            lnStability[local] = g * w[20] * slope[place];
            difficulty[local] = 0;
        }
        addCurve(gradient, byDecay, byFactor);
    }

    private void backSuccess(int from, int to, int base, double[] gradient) {
        double byDecay = 0;
        double byFactor = 0;
        double byScale = 0;
        double bySaturation = 0;
        double bySurprise = 0;
        for (int at = from; at < to; at++) {
            int place = at - base;
            int local = plan.point[at];
            int rating = plan.rating[at];
            double pass = passed[place];
            double g = pass == 0 ? 0 : lnStability[local];
            double r = recall[place];
            double d = difficultyBefore[place];
            double byTimes = g * pass;
            double plain = kept1[place] * (kept2[place] - 1);
            double gain = byTimes * plain * effort[rating];
            double steep = byTimes * kept1[place] * effort[rating] * kept2[place];
            sumByRating[rating] += byTimes * plain;
            byScale += gain;
            bySaturation -= gain * lnBefore[place];
            bySurprise += steep * (1 - r);
            double h = (byRecall(at, r) - steep * w[10]) * r;
            byDecay -= h * lnBase[place];
            byFactor += h * slope[place];
            lnStability[local] = g - gain * w[9] + h * w[20] * slope[place];
            difficulty[local] -= gain / (11 - d);
        }
        gradient[8] += byScale;
        gradient[9] += bySaturation;
        gradient[10] += bySurprise;
        addCurve(gradient, byDecay, byFactor);
    }

    private void backLapse(int from, int to, int base, double[] gradient) {
        double byDecay = 0;
        double byFactor = 0;
        for (int at = from; at < to; at++) {
            int place = at - base;
            int local = plan.point[at];
            double after = passed[place] == 0 ? 0 : lnStability[local];
            double g = passed[place] > 0 ? after : 0;
            double capped = after - g;
            double r = recall[place];
            double power = kept1[place];
            double lnNext = kept2[place];
            double d = difficultyBefore[place];
            gradient[11] += g / w[11];
            gradient[12] -= g * lnBefore[place];
            gradient[13] += g * power * lnNext / (power - 1);
            gradient[14] += g * (1 - r);
            gradient[17] -= capped * w[18];
            gradient[18] -= capped * w[17];
            double h = (byRecall(at, r) - g * w[14]) * r;
            byDecay -= h * lnBase[place];
            byFactor += h * slope[place];
            lnStability[local] = capped + g * w[13] * power / (power - 1) * kept3[place] + h * w[20] * slope[place];
            difficulty[local] -= g * w[12] / d;
        }
        addCurve(gradient, byDecay, byFactor);
    }

    private void backSameDay(int from, int to, int base, double[] gradient) {
        for (int at = from; at < to; at++) {
            int place = at - base;
            int local = plan.point[at];
            double after = passed[place] == 0 ? 0 : lnStability[local];
            double g = passed[place] > 0 ? after : 0;
            double offset = plan.rating[at] - 3 + w[18];
            gradient[17] += g * offset;
            gradient[18] += g * w[17];
            gradient[19] -= g * lnBefore[place];
            lnStability[local] = after - g * w[19];
        }
    }

    private void backDifficulty(int from, int to, int base, double[] gradient) {
        double keeps = 1 - w[7];
        double step = w[6] / 9;
        double byStep = 0;
        double byReversion = 0;
        for (int at = from; at < to; at++) {
            int place = at - base;
            int local = plan.point[at];
            double d = difficultyBefore[place];
            double sign = plan.rating[at] - 3;
            double g = inside[place] * difficulty[local];
            double moved = d - step * sign * (10 - d);
            byReversion += g * (easyDifficulty - moved);
            sumEasyDifficulty += g;
            byStep -= g * sign * (10 - d);
            difficulty[local] = g * keeps * (1 + step * sign);
        }
        gradient[6] += byStep * keeps / 9;
        gradient[7] += byReversion;
    }

    private void backFirst(int base, int points, double[] gradient) {
        double[] byDifficulty = new double[5];
        for (int local = 0; local < points; local++) {
            int rating = plan.rating[base + local];
            gradient[rating - 1] += lnStability[local] / w[rating - 1];
            double raw = firstRaw[rating];
            byDifficulty[rating] += raw >= MemoryState.EASIEST && raw <= MemoryState.HARDEST ? difficulty[local] : 0;
        }
        byDifficulty[EASY] += sumEasyDifficulty * w[7];
        for (int rating = 1; rating <= EASY; rating++) {
            gradient[4] += byDifficulty[rating];
            gradient[5] -= byDifficulty[rating] * (rating - 1) * PlainMath.exp(w[5] * (rating - 1));
        }
        gradient[15] += sumByRating[HARD];
        gradient[16] += sumByRating[EASY];
    }

    private void addCurve(double[] gradient, double byDecay, double byFactor) {
        double factorByDecay = (factor + 1) * LN_NINE_TENTHS / (w[20] * w[20]);
        gradient[20] += byDecay - byFactor * w[20] / factor * factorByDecay;
    }

    /** Returns the derivative of the weighted log loss by recall; 0 where the loss is capped. */
    private double byRecall(int at, double r) {
        if (r < SURE || r > 1 - SURE) {
            return 0;
        }
        return plan.rating[at] > 1 ? -plan.weight[at] / r : plan.weight[at] / (1 - r);
    }

    private static double clampDifficulty(double raw) {
        return Math.min(MemoryState.HARDEST, Math.max(MemoryState.EASIEST, raw));
    }

    private static double clampStability(double raw) {
        return Math.min(MemoryState.Single.MOST_DAYS, Math.max(MemoryState.Single.LEAST_DAYS, raw));
    }
}
