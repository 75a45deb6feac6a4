package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.PlainMath;

/**
 * The search for the four first stabilities of FSRS-6: each is fitted alone to the first scored events after its
 * rating, held towards a prior, then put into order.
 */
final class FirstStability {
    private static final double LEAST = 0.001;
    private static final double MOST = 100;
    private static final double PRIOR_SCALE = 16;
    private static final double GOLDEN = 0.6180339887498949;
    /** Ends the search when ln S is known this well. */
    private static final double LN_TOLERANCE = 1e-5;
    /** Missing ratings lie between their neighbours on a logarithmic scale with these weights (fsrs-rs 6.5.0). */
    private static final double LOW_SHARE = 0.41;

    private static final double HIGH_SHARE = 0.54;
    private static final int[][] PAIRS = {{0, 1}, {1, 2}, {2, 3}, {0, 2}, {1, 3}, {0, 3}};

    private final double[] prior;
    private final double decay;
    private final double firmness;
    private final int[] counts = new int[4];

    /**
     * Prepares the search.
     *
     * @param prior its first four weights are expected, its last is the decay; held firmer than the standard prior, it
     *     also draws ln S towards what is expected
     */
    FirstStability(WeightPrior prior) {
        this.prior = prior.mean().toArray();
        this.decay = prior.mean().weight(20);
        this.firmness = Math.max(0, prior.strength() - 1);
    }

    /** Returns the four first stabilities in days, not falling with the rating. */
    double[] search(FirstEvents tally, double meanRecall) {
        double[] found = new double[4];
        for (int rating = 0; rating < 4; rating++) {
            counts[rating] = 0;
            for (int points : tally.points[rating]) {
                counts[rating] += points;
            }
            if (counts[rating] > 0) {
                found[rating] = new Curve(tally.points[rating], tally.recalled[rating], meanRecall).best(prior[rating]);
            }
        }
        return ordered(found);
    }

    /** Puts four stabilities into order, the better supported of a wrong pair prevailing, and fills gaps. */
    double[] ordered(double[] given) {
        double[] s = given.clone();
        for (int[] pair : PAIRS) {
            int low = pair[0];
            int high = pair[1];
            if (counts[low] > 0 && counts[high] > 0 && s[low] > s[high]) {
                if (counts[low] > counts[high]) {
                    s[high] = s[low];
                } else {
                    s[low] = s[high];
                }
            }
        }
        fillGaps(s);
        for (int rating = 0; rating < 4; rating++) {
            s[rating] = Math.min(MOST, Math.max(LEAST, s[rating]));
        }
        return s;
    }

    private void fillGaps(double[] s) {
        int known = 0;
        double scale = 0;
        for (int rating = 0; rating < 4; rating++) {
            if (counts[rating] > 0) {
                known++;
                scale = s[rating] / prior[rating];
            }
        }
        if (known == 4) {
            return;
        }
        for (int rating = 0; known <= 1 && rating < 4; rating++) {
            s[rating] = prior[rating] * (known == 0 ? 1 : scale);
        }
        if (known > 1) {
            interpolate(s);
        }
    }

    /** Logarithms with ln s1 = a ln s0 + (1 - a) ln s2 and ln s2 = (1 - b) ln s1 + b ln s3, solved for the unknown. */
    private void interpolate(double[] s) {
        double[] x = new double[4];
        boolean[] known = new boolean[4];
        for (int rating = 0; rating < 4; rating++) {
            known[rating] = counts[rating] > 0;
            x[rating] = known[rating] ? PlainMath.log(s[rating]) : 0;
        }
        double a = LOW_SHARE;
        double b = HIGH_SHARE;
        if (!known[1] && !known[2]) {
            double both = 1 - (1 - a) * (1 - b);
            x[1] = (a * x[0] + (1 - a) * b * x[3]) / both;
            x[2] = (b * x[3] + (1 - b) * a * x[0]) / both;
        } else if (!known[1]) {
            x[1] = known[0] ? a * x[0] + (1 - a) * x[2] : (x[2] - b * x[3]) / (1 - b);
        } else if (!known[2]) {
            x[2] = known[3] ? (1 - b) * x[1] + b * x[3] : (x[1] - a * x[0]) / (1 - a);
        }
        if (!known[0]) {
            x[0] = (x[1] - (1 - a) * x[2]) / a;
        }
        if (!known[3]) {
            x[3] = (x[2] - (1 - b) * x[1]) / b;
        }
        for (int rating = 0; rating < 4; rating++) {
            s[rating] = known[rating] ? s[rating] : PlainMath.exp(x[rating]);
        }
    }

    /** Recall after one first rating, gap by gap, and how badly a stability fits it. */
    private final class Curve {
        private final int[] gaps;
        private final double[] size;
        private final double[] recall;
        private final double factor = PlainMath.pow(0.9, -1 / decay) - 1;
        private int used;

        Curve(int[] points, int[] recalled, double meanRecall) {
            gaps = new int[points.length];
            size = new double[points.length];
            recall = new double[points.length];
            for (int gap = 1; gap < points.length; gap++) {
                if (points[gap] > 0) {
                    gaps[used] = gap;
                    size[used] = points[gap];
                    recall[used++] = (recalled[gap] + meanRecall) / (points[gap] + 1);
                }
            }
        }

        /** Golden-section search over ln S. */
        double best(double towards) {
            double low = PlainMath.log(LEAST);
            double high = PlainMath.log(MOST);
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            double lossLeft = loss(left, towards);
            double lossRight = loss(right, towards);
            while (high - low > LN_TOLERANCE) {
                if (lossLeft < lossRight) {
                    high = right;
                    right = left;
                    lossRight = lossLeft;
                    left = high - GOLDEN * (high - low);
                    lossLeft = loss(left, towards);
                } else {
                    low = left;
                    left = right;
                    lossLeft = lossRight;
                    right = low + GOLDEN * (high - low);
                    lossRight = loss(right, towards);
                }
            }
            return PlainMath.exp((low + high) / 2);
        }

        private double loss(double lnStability, double towards) {
            double stability = PlainMath.exp(lnStability);
            double away = lnStability - PlainMath.log(towards);
            double sum = Math.abs(stability - towards) / PRIOR_SCALE + firmness * away * away;
            for (int index = 0; index < used; index++) {
                double lnRecall = -decay * PlainMath.log(1 + factor * gaps[index] / stability);
                double forgotten = PlainMath.log(1 - PlainMath.exp(lnRecall));
                sum -= size[index] * (recall[index] * lnRecall + (1 - recall[index]) * forgotten);
            }
            return sum;
        }
    }
}
