package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.PlainMath;
import java.util.Arrays;

/**
 * Simple predictors to be beaten, each giving the recall of every scored event from the reviews before it.
 *
 * <p>SM-2 and the ladder give intervals, not probabilities; as in the public benchmark of FSRS the interval is taken as
 * the time to 0.9 recall of an exponential curve.
 */
public final class Baselines {
    private static final double LN_NINE_TENTHS = PlainMath.log(0.9);
    private static final double LN_HALF = PlainMath.log(0.5);
    private static final double[] LADDER = {1, 3, 10, 30, 60};
    private static final double MOVING_STEP = 0.02;

    private Baselines() {}

    /** A predictor that follows one point: told of each review after predicting it. */
    private interface PointPredictor {
        /** Forgets everything and takes the first rating. */
        void first(int rating);

        double recall(double gapDays);

        void take(double gapDays, int rating);
    }

    /** Returns the mean recall of the oldest events for every event. */
    public static double[] average(ReviewHistory history, int events) {
        double recalled = 0;
        for (int event = 0; event < events; event++) {
            recalled += history.recalled(event) ? 1 : 0;
        }
        double[] recall = new double[history.events()];
        Arrays.fill(recall, events == 0 ? 0.9 : recalled / events);
        return recall;
    }

    /** Returns a moving average over the events before, whatever the point: 2 % of each surprise is taken over. */
    public static double[] movingAverage(ReviewHistory history) {
        double[] recall = new double[history.events()];
        double mean = 0.9;
        for (int event = 0; event < recall.length; event++) {
            recall[event] = mean;
            mean += MOVING_STEP * ((history.recalled(event) ? 1 : 0) - mean);
        }
        return recall;
    }

    /**
     * Returns recall by SM-2: intervals 1 and 6 days, then times an ease that follows the ratings.
     *
     * @see <a href="https://super-memory.com/english/ol/sm2.htm">P. A. Wozniak: algorithm SM-2 (1990)</a>
     */
    public static double[] sm2(ReviewHistory history) {
        return byPoint(history, new PointPredictor() {
            private double intervalDays;
            private double ease;
            private int successes;

            @Override
            public void first(int rating) {
                ease = 2.5;
                successes = 0;
                move(rating);
            }

            @Override
            public double recall(double gapDays) {
                return PlainMath.exp(LN_NINE_TENTHS * gapDays / intervalDays);
            }

            @Override
            public void take(double gapDays, int rating) {
                move(rating);
            }

            private void move(int rating) {
                int quality = rating + 1;
                if (rating == 1) {
                    successes = 0;
                    intervalDays = 1;
                } else {
                    successes++;
                    intervalDays = successes == 1 ? 1 : successes == 2 ? 6 : intervalDays * ease;
                }
                ease = Math.max(1.3, ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02));
            }
        });
    }

    /** Returns recall by the ladder 1, 3, 10, 30, 60 days: a step up on success, back to the start on a lapse. */
    public static double[] ladder(ReviewHistory history) {
        return byPoint(history, new PointPredictor() {
            private int step;

            @Override
            public void first(int rating) {
                step = rating > 1 ? 1 : 0;
            }

            @Override
            public double recall(double gapDays) {
                return PlainMath.exp(LN_NINE_TENTHS * gapDays / LADDER[step]);
            }

            @Override
            public void take(double gapDays, int rating) {
                step = rating > 1 ? Math.min(LADDER.length - 1, step + (gapDays > 0 ? 1 : 0)) : 0;
            }
        });
    }

    /**
     * Returns recall by half-life regression, its three weights fitted to the oldest events.
     *
     * @see <a href="https://aclanthology.org/P16-1174/">Settles and Meeder: a trainable model (2016)</a>
     */
    public static double[] halfLife(ReviewHistory history, int events) {
        return new HalfLifeRegression(history).fit(events).predict();
    }

    private static double[] byPoint(ReviewHistory history, PointPredictor predictor) {
        double[] recall = new double[history.events()];
        for (int point = 0; point < history.points(); point++) {
            int first = history.start[point];
            predictor.first(history.rating[first]);
            for (int place = first + 1; place < history.start[point + 1]; place++) {
                int gap = history.gapDays[place];
                if (history.event[place] >= 0) {
                    recall[history.event[place]] = predictor.recall(gap);
                }
                predictor.take(gap, history.rating[place]);
            }
        }
        return recall;
    }

    static double halved(double halfLives) {
        return PlainMath.exp(LN_HALF * halfLives);
    }
}
