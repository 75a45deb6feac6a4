package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.memory.PlainMath;

/**
 * FSRS-7 over a batch: states forwards, gradient backwards; the counterpart of {@link Fsrs6Kernel}.
 *
 * <p>On success the gain is never below the stability and the lapse never above it, so their maximum is the gain.
 */
final class Fsrs7Kernel implements Kernel {
    private static final double FAST_SHARE = 0.8;
    private static final double REVERSION = 0.01;
    private static final int HARD = 2;
    private static final int EASY = 4;

    private final BatchPlan plan;
    private final Fsrs7Columns columns;
    private final Fsrs7Curves curves;
    private double[] w = new double[34];
    private final double[] firstRaw = new double[5];
    private final double[] slowEffort = new double[5];
    private final double[] fastEffort = new double[5];
    private double sumEasyDifficulty;

    Fsrs7Kernel(BatchPlan plan) {
        this.plan = plan;
        this.columns = new Fsrs7Columns(plan.mostPoints, plan.mostPositions);
        this.curves = new Fsrs7Curves(plan, columns);
    }

    @Override
    public void use(double[] weights) {
        w = weights;
        curves.use(weights);
        for (int rating = 1; rating <= EASY; rating++) {
            firstRaw[rating] = w[4] - PlainMath.exp(w[5] * (rating - 1)) + 1;
            slowEffort[rating] = rating == HARD ? w[13] : rating == EASY ? w[14] : 1;
            fastEffort[rating] = rating == HARD ? w[21] : rating == EASY ? w[22] : 1;
        }
    }

    @Override
    public double loss(int batch, int fromEvent) {
        forward(batch);
        int base = plan.batchStart[batch];
        double sum = 0;
        for (int at = base + plan.batchPoints[batch]; at < plan.batchStart[batch + 1]; at++) {
            if (plan.event[at] >= fromEvent && plan.weight[at] > 0) {
                double predicted = columns.recall[at - base];
                sum -= PlainMath.log(plan.rating[at] > 1 ? predicted : 1 - predicted);
            }
        }
        return sum;
    }

    @Override
    public void addGradient(int batch, double[] gradient) {
        forward(batch);
        sumEasyDifficulty = 0;
        curves.beginBack();
        int base = plan.batchStart[batch];
        for (int level = plan.levelStart[batch + 1] - 1; level >= plan.levelStart[batch]; level--) {
            int ends = BatchPlan.KINDS * level;
            int from = level == plan.levelStart[batch] ? base + plan.batchPoints[batch] : plan.runEnd[ends - 1];
            int lapses = plan.runEnd[ends + BatchPlan.SUCCESS];
            int last = plan.runEnd[ends + BatchPlan.SAME_DAY];
            int to = plan.runEnd[ends + BatchPlan.LAST];
            score(from, to, base);
            startLast(last, to);
            backDifficulty(from, last, base, gradient);
            backCap(lapses, last, base);
            backSuccess(columns.slowTrace, new Run(from, lapses, base), gradient);
            backSuccess(columns.fastTrace, new Run(from, lapses, base), gradient);
            backLapse(columns.slowTrace, new Run(lapses, last, base), gradient);
            backLapse(columns.fastTrace, new Run(lapses, last, base), gradient);
            curves.back(from, to, base, gradient);
        }
        curves.endBack(gradient);
        backFirst(base, plan.batchPoints[batch], gradient);
    }

    /** A run of positions of one kind, and where its batch begins. */
    private record Run(int from, int to, int base) {}

    private void forward(int batch) {
        int base = plan.batchStart[batch];
        int from = base + plan.batchPoints[batch];
        Fsrs7Columns c = columns;
        for (int at = base; at < from; at++) {
            int local = at - base;
            int rating = plan.rating[at];
            c.slow[local] = w[rating - 1];
            c.fast[local] = clamp(FAST_SHARE * w[rating - 1]);
            c.lnSlow[local] = PlainMath.log(c.slow[local]);
            c.lnFast[local] = PlainMath.log(c.fast[local]);
            c.difficulty[local] = Math.min(10, Math.max(1, firstRaw[rating]));
        }
        for (int level = plan.levelStart[batch]; level < plan.levelStart[batch + 1]; level++) {
            int ends = BatchPlan.KINDS * level;
            int lapses = plan.runEnd[ends + BatchPlan.SUCCESS];
            int last = plan.runEnd[ends + BatchPlan.SAME_DAY];
            curves.forward(from, plan.runEnd[ends + BatchPlan.LAST], base);
            success(c.slowTrace, new Run(from, lapses, base));
            success(c.fastTrace, new Run(from, lapses, base));
            lapse(c.slowTrace, new Run(lapses, last, base));
            lapse(c.fastTrace, new Run(lapses, last, base));
            cap(lapses, last, base);
            moveDifficulty(from, last, base);
            from = plan.runEnd[ends + BatchPlan.LAST];
        }
    }

    private void success(Fsrs7Columns.Trace trace, Run run) {
        boolean isSlow = trace == columns.slowTrace;
        double[] x = isSlow ? columns.slow : columns.fast;
        double[] lnX = isSlow ? columns.lnSlow : columns.lnFast;
        double[] q = isSlow ? columns.recall : columns.fastRecall;
        double[] effort = isSlow ? slowEffort : fastEffort;
        double lnScale = w[trace.first] - 1.5;
        double saturation = w[trace.first + 1];
        double surprise = w[trace.first + 2];
        for (int at = run.from; at < run.to; at++) {
            int place = at - run.base;
            int local = plan.point[at];
            double scale = PlainMath.exp(lnScale - saturation * lnX[local]) * (11 - columns.difficulty[local]);
            double boost = PlainMath.exp(surprise * (1 - q[place]));
            double times = 1 + scale * effort[plan.rating[at]] * (boost - 1);
            double next = x[local] * times;
            boolean free = next <= MemoryState.Dual.MOST_DAYS;
            next = free ? next : MemoryState.Dual.MOST_DAYS;
            trace.scale[place] = scale;
            trace.boost[place] = boost;
            trace.passed[place] = free ? 1 / times : 0;
            x[local] = next;
            lnX[local] = PlainMath.log(next);
        }
    }

    private void lapse(Fsrs7Columns.Trace trace, Run run) {
        boolean isSlow = trace == columns.slowTrace;
        double[] x = isSlow ? columns.slow : columns.fast;
        double[] lnX = isSlow ? columns.lnSlow : columns.lnFast;
        double[] q = isSlow ? columns.recall : columns.fastRecall;
        for (int at = run.from; at < run.to; at++) {
            int place = at - run.base;
            int local = plan.point[at];
            double before = x[local];
            double lnNext = PlainMath.log(before + 1);
            double power = PlainMath.exp(w[trace.first + 4] * lnNext);
            double fallen = w[trace.first + 3] * (power - 1) * PlainMath.exp(w[trace.first + 5] * (1 - q[place]));
            boolean active = fallen <= before;
            double next = active ? fallen : before;
            boolean free = next >= MemoryState.Dual.LEAST_DAYS;
            next = free ? next : MemoryState.Dual.LEAST_DAYS;
            trace.scale[place] = power;
            trace.boost[place] = lnNext;
            trace.share[place] = before / (before + 1);
            trace.passed[place] = free ? (active ? 1 : -1) : 0;
            x[local] = next;
            lnX[local] = PlainMath.log(next);
        }
    }

    /** After a lapse the fast trace is at most 0.8 of the slow one; {@code inside} keeps whether that cut it. */
    private void cap(int from, int to, int base) {
        for (int at = from; at < to; at++) {
            int local = plan.point[at];
            double ceiling = clamp(FAST_SHARE * columns.slow[local]);
            boolean cut = columns.fast[local] > ceiling;
            columns.inside[at - base] = (byte) (cut ? 2 : 0);
            columns.fast[local] = cut ? ceiling : columns.fast[local];
            columns.lnFast[local] = cut ? PlainMath.log(ceiling) : columns.lnFast[local];
        }
    }

    private void moveDifficulty(int from, int to, int base) {
        for (int at = from; at < to; at++) {
            int local = plan.point[at];
            int place = at - base;
            int rating = plan.rating[at];
            double step = w[6] * (3 - rating) * (rating == 1 ? columns.recall[place] + 0.1 : 1);
            double d = columns.difficulty[local];
            double raw = REVERSION * firstRaw[EASY] + (1 - REVERSION) * (d + step * (10 - d) / 9);
            int cut = rating == 1 ? columns.inside[place] & 2 : 0;
            columns.inside[place] = (byte) (cut | (raw >= 1 && raw <= 10 ? 1 : 0));
            columns.difficulty[local] = Math.min(10, Math.max(1, raw));
        }
    }

    private void score(int from, int to, int base) {
        for (int at = from; at < to; at++) {
            double r = columns.recall[at - base];
            columns.byRecall[at - base] = plan.rating[at] > 1 ? -plan.weight[at] / r : plan.weight[at] / (1 - r);
            columns.byFastRecall[at - base] = 0;
        }
    }

    private void startLast(int from, int to) {
        for (int at = from; at < to; at++) {
            columns.lnSlow[plan.point[at]] = 0;
            columns.lnFast[plan.point[at]] = 0;
            columns.difficulty[plan.point[at]] = 0;
        }
    }

    private void backDifficulty(int from, int to, int base, double[] gradient) {
        double byStep = 0;
        for (int at = from; at < to; at++) {
            int local = plan.point[at];
            int place = at - base;
            int rating = plan.rating[at];
            double g = (columns.inside[place] & 1) * columns.difficulty[local];
            double d = columns.difficultyBefore[place];
            double surprise = rating == 1 ? columns.recall[place] + 0.1 : 1;
            double step = w[6] * (3 - rating) * surprise;
            double byMove = (1 - REVERSION) * g * (10 - d) / 9;
            sumEasyDifficulty += g;
            byStep += byMove * (3 - rating) * surprise;
            columns.byRecall[place] += rating == 1 ? byMove * 2 * w[6] : 0;
            columns.difficulty[local] = (1 - REVERSION) * g * (1 - step / 9);
        }
        gradient[6] += byStep;
    }

    private void backCap(int from, int to, int base) {
        for (int at = from; at < to; at++) {
            int local = plan.point[at];
            if ((columns.inside[at - base] & 2) != 0) {
                columns.lnSlow[local] += columns.lnFast[local];
                columns.lnFast[local] = 0;
            }
        }
    }

    private void backSuccess(Fsrs7Columns.Trace trace, Run run, double[] gradient) {
        boolean isSlow = trace == columns.slowTrace;
        double[] lnBefore = isSlow ? columns.lnSlowBefore : columns.lnFastBefore;
        double[] byLn = isSlow ? columns.lnSlow : columns.lnFast;
        double[] q = isSlow ? columns.recall : columns.fastRecall;
        double[] byQ = isSlow ? columns.byRecall : columns.byFastRecall;
        double[] effort = isSlow ? slowEffort : fastEffort;
        double[] byEffort = new double[5];
        double byScale = 0;
        double bySaturation = 0;
        double bySurprise = 0;
        for (int at = run.from; at < run.to; at++) {
            int place = at - run.base;
            int local = plan.point[at];
            int rating = plan.rating[at];
            double pass = trace.passed[place];
            double g = pass == 0 ? 0 : byLn[local];
            double plain = trace.scale[place] * (trace.boost[place] - 1);
            double gain = g * pass * plain * effort[rating];
            double steep = g * pass * trace.scale[place] * effort[rating] * trace.boost[place];
            byEffort[rating] += g * pass * plain;
            byScale += gain;
            bySaturation -= gain * lnBefore[place];
            bySurprise += steep * (1 - q[place]);
            byQ[place] -= steep * w[trace.first + 2];
            byLn[local] = g - gain * w[trace.first + 1];
            columns.difficulty[local] -= gain / (11 - columns.difficultyBefore[place]);
        }
        gradient[trace.first] += byScale;
        gradient[trace.first + 1] += bySaturation;
        gradient[trace.first + 2] += bySurprise;
        gradient[trace.first + 6] += byEffort[HARD];
        gradient[trace.first + 7] += byEffort[EASY];
    }

    private void backLapse(Fsrs7Columns.Trace trace, Run run, double[] gradient) {
        boolean isSlow = trace == columns.slowTrace;
        double[] byLn = isSlow ? columns.lnSlow : columns.lnFast;
        double[] q = isSlow ? columns.recall : columns.fastRecall;
        double[] byQ = isSlow ? columns.byRecall : columns.byFastRecall;
        for (int at = run.from; at < run.to; at++) {
            int place = at - run.base;
            int local = plan.point[at];
            double after = trace.passed[place] == 0 ? 0 : byLn[local];
            double g = trace.passed[place] > 0 ? after : 0;
            double ratio = g * trace.scale[place] / (trace.scale[place] - 1);
            gradient[trace.first + 3] += g / w[trace.first + 3];
            gradient[trace.first + 4] += ratio * trace.boost[place];
            gradient[trace.first + 5] += g * (1 - q[place]);
            byQ[place] -= g * w[trace.first + 5];
            byLn[local] = after - g + ratio * w[trace.first + 4] * trace.share[place];
        }
    }

    private void backFirst(int base, int points, double[] gradient) {
        double[] byDifficulty = new double[5];
        for (int local = 0; local < points; local++) {
            int rating = plan.rating[base + local];
            double x = w[rating - 1];
            double fastShare = FAST_SHARE * x >= MemoryState.Dual.LEAST_DAYS ? columns.lnFast[local] : 0;
            gradient[rating - 1] += (columns.lnSlow[local] + fastShare) / x;
            double raw = firstRaw[rating];
            byDifficulty[rating] += raw >= 1 && raw <= 10 ? columns.difficulty[local] : 0;
        }
        byDifficulty[EASY] += sumEasyDifficulty * REVERSION;
        for (int rating = 1; rating <= EASY; rating++) {
            gradient[4] += byDifficulty[rating];
            gradient[5] -= byDifficulty[rating] * (rating - 1) * PlainMath.exp(w[5] * (rating - 1));
        }
    }

    private static double clamp(double days) {
        return Math.min(MemoryState.Dual.MOST_DAYS, Math.max(MemoryState.Dual.LEAST_DAYS, days));
    }
}
