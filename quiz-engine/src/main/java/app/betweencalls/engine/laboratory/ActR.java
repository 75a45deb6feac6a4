package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.session.SeededRandom;
import java.util.Arrays;

/**
 * Activation memory: every study leaves a trace that decays as a power of time, the faster the more active the point
 * was when it was studied.
 *
 * @see <a href="https://doi.org/10.1207/s15516709cog0000_14">Pavlik and Anderson (2005): Practice and forgetting
 *     effects on vocabulary memory, the decay rule</a>
 */
final class ActR implements TrueMemory {
    /** Seconds a day counts for: time outside study interferes less. */
    private static final double SECONDS_A_DAY = 2160;

    private static final double SCALE = 0.217;
    private static final double NOISE = 0.4;

    private final double intercept;
    private final double[] threshold;
    private final double[][] times;
    private final double[][] decays;
    private final int[] traces;

    ActR(int points, SeededRandom random) {
        intercept = 0.177 * StrictMath.exp(0.15 * random.nextNormal());
        threshold = new double[points];
        for (int point = 0; point < points; point++) {
            threshold[point] = -1.6 + 0.25 * random.nextNormal();
        }
        times = new double[points][4];
        decays = new double[points][4];
        traces = new int[points];
    }

    private double activation(int point, double day) {
        double sum = 0;
        for (int trace = 0; trace < traces[point]; trace++) {
            double seconds = 1 + SECONDS_A_DAY * Math.max(0, day - times[point][trace]);
            sum += StrictMath.pow(seconds, -decays[point][trace]);
        }
        return StrictMath.log(sum);
    }

    private double recallAt(int point, double activation) {
        return 1 / (1 + StrictMath.exp((threshold[point] - activation) / NOISE));
    }

    private double decay(int point, double day) {
        return traces[point] == 0 ? intercept : SCALE * StrictMath.exp(activation(point, day)) + intercept;
    }

    @Override
    public double recall(int point, double day) {
        return traces[point] == 0 ? 0 : recallAt(point, activation(point, day));
    }

    @Override
    public void study(int point, double day, boolean right) {
        double decay = decay(point, day);
        int trace = traces[point]++;
        if (trace == times[point].length) {
            times[point] = Arrays.copyOf(times[point], 2 * trace);
            decays[point] = Arrays.copyOf(decays[point], 2 * trace);
        }
        times[point][trace] = day;
        decays[point][trace] = decay;
    }

    @Override
    public Object save(int point) {
        // Traces are only ever added: their number is all that changes.
        return traces[point];
    }

    @Override
    public void restore(int point, Object saved) {
        traces[point] = (Integer) saved;
    }
}
