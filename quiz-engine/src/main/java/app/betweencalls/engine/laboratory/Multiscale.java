package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.session.SeededRandom;
import java.util.Arrays;

/**
 * Multiscale context memory: a point is held in several stores, each forgetting at its own rate; a study fills each
 * store by what it and the faster ones lack, so spaced studies reach the slow ones.
 *
 * @see <a href="https://papers.nips.cc/paper/2009/hash/2cbca44843a864533ec05b321ae1f9d1-Abstract.html">Mozer et al.
 *     (2009): Predicting the optimal spacing of study, the stores and their update</a>
 */
final class Multiscale implements TrueMemory {
    private static final int STORES = 8;
    private static final double FASTEST_DAYS = 0.02;
    private static final double RATIO = 4;
    private static final double WEIGHT_RATIO = 1.3;
    private static final double RIGHT_FILL = 0.9;
    private static final double WRONG_FILL = 0.7;

    private final double[] stores;
    private final double[] lastDay;
    private final double[] ease;
    private final double[] lifetime = new double[STORES];
    private final double[] weight = new double[STORES];

    Multiscale(int points, SeededRandom random) {
        stores = new double[points * STORES];
        lastDay = new double[points];
        ease = new double[points];
        double pace = StrictMath.exp(0.25 * random.nextNormal());
        for (int store = 0; store < STORES; store++) {
            lifetime[store] = FASTEST_DAYS * pace * StrictMath.pow(RATIO, store);
            weight[store] = StrictMath.pow(WEIGHT_RATIO, store);
        }
        for (int point = 0; point < points; point++) {
            lastDay[point] = Double.NaN;
            ease[point] = 2.4 * StrictMath.exp(0.25 * random.nextNormal());
        }
    }

    @Override
    public double recall(int point, double day) {
        return Double.isNaN(lastDay[point]) ? 0 : recallOf(point, faded(point, day));
    }

    private double[] faded(int point, double day) {
        double[] held = new double[STORES];
        if (!Double.isNaN(lastDay[point])) {
            double gap = Math.max(0, day - lastDay[point]);
            for (int store = 0; store < STORES; store++) {
                held[store] = stores[point * STORES + store] * StrictMath.exp(-gap / lifetime[store]);
            }
        }
        return held;
    }

    private double recallOf(int point, double[] held) {
        double sum = 0;
        double weights = 0;
        for (int store = 0; store < STORES; store++) {
            sum += weight[store] * held[store];
            weights += weight[store];
        }
        return 1 - StrictMath.exp(-ease[point] * sum / weights);
    }

    private void fill(double[] held, boolean right) {
        double sum = 0;
        double weights = 0;
        for (int store = 0; store < STORES; store++) {
            sum += weight[store] * held[store];
            weights += weight[store];
            double lacking = 1 - Math.min(1, sum / weights);
            held[store] = Math.min(1, held[store] + (right ? RIGHT_FILL : WRONG_FILL) * lacking);
        }
    }

    @Override
    public void study(int point, double day, boolean right) {
        double[] held = faded(point, day);
        fill(held, right);
        System.arraycopy(held, 0, stores, point * STORES, STORES);
        lastDay[point] = day;
    }

    @Override
    public Object save(int point) {
        double[] held = Arrays.copyOfRange(stores, point * STORES, point * STORES + STORES + 1);
        held[STORES] = lastDay[point];
        return held;
    }

    @Override
    public void restore(int point, Object saved) {
        double[] held = (double[]) saved;
        System.arraycopy(held, 0, stores, point * STORES, STORES);
        lastDay[point] = held[STORES];
    }
}
