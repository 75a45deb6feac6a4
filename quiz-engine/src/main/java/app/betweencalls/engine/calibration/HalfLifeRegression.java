package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.PlainMath;

/** Half-life regression: recall halves every 2^(a + b sqrt(right) + c sqrt(wrong)) days. Not thread-safe. */
final class HalfLifeRegression {
    private static final int EPOCHS = 60;
    private static final double STEP = 0.3;
    private static final double LEAST_HALF_LIFE_LOG = -6;
    private static final double MOST_HALF_LIFE_LOG = 12;
    private static final double LN_2 = PlainMath.log(2);

    private final ReviewHistory history;
    private final float[] right;
    private final float[] wrong;
    private final double[] weights = {2, 1, -0.5};

    HalfLifeRegression(ReviewHistory history) {
        this.history = history;
        right = new float[history.events()];
        wrong = new float[history.events()];
        for (int point = 0; point < history.points(); point++) {
            int recalled = 0;
            int forgotten = 0;
            for (int place = history.start[point]; place < history.start[point + 1]; place++) {
                int event = history.event[place];
                if (event >= 0) {
                    right[event] = (float) Math.sqrt(recalled);
                    wrong[event] = (float) Math.sqrt(forgotten);
                }
                recalled += history.rating[place] > 1 ? 1 : 0;
                forgotten += history.rating[place] > 1 ? 0 : 1;
            }
        }
    }

    /** Fits by gradient descent on the log loss, steps scaled by the mean square of the gradient (Adagrad). */
    HalfLifeRegression fit(int events) {
        double[] squares = new double[3];
        for (int epoch = 0; epoch < EPOCHS && events > 0; epoch++) {
            double[] gradient = new double[3];
            for (int event = 0; event < events; event++) {
                double log = halfLifeLog(event);
                double ratio = history.gapDays[history.placeOfEvent(event)] / PlainMath.exp(LN_2 * log);
                double p = Math.min(1 - 1e-4, Math.max(1e-4, Baselines.halved(ratio)));
                double byP = history.recalled(event) ? -1 / p : 1 / (1 - p);
                double g = byP * p * LN_2 * LN_2 * ratio / events;
                gradient[0] += g;
                gradient[1] += g * right[event];
                gradient[2] += g * wrong[event];
            }
            for (int index = 0; index < 3; index++) {
                squares[index] += gradient[index] * gradient[index];
                weights[index] -= STEP * gradient[index] / (Math.sqrt(squares[index]) + 1e-9);
            }
        }
        return this;
    }

    double[] predict() {
        double[] recall = new double[history.events()];
        for (int event = 0; event < recall.length; event++) {
            double halfLife = PlainMath.exp(LN_2 * halfLifeLog(event));
            recall[event] = Baselines.halved(history.gapDays[history.placeOfEvent(event)] / halfLife);
        }
        return recall;
    }

    private double halfLifeLog(int event) {
        double log = weights[0] + weights[1] * right[event] + weights[2] * wrong[event];
        return Math.min(MOST_HALF_LIFE_LOG, Math.max(LEAST_HALF_LIFE_LOG, log));
    }
}
