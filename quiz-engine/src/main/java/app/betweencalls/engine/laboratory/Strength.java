package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.session.SeededRandom;

/**
 * One strength in days for each point, drawn for learner and point, that grows with every study, more so the more was
 * forgotten; forgetting is a power of time or exponential.
 */
final class Strength implements TrueMemory {
    private static final double POWER = 0.6;

    private final boolean exponential;
    private final double growth;
    private final double[] first;
    private final double[] strength;
    private final double[] lastDay;

    Strength(int points, boolean exponential, SeededRandom random) {
        this.exponential = exponential;
        this.growth = StrictMath.exp(0.2 * random.nextNormal());
        double usual = (exponential ? 6 : 2.5) * StrictMath.exp(0.3 * random.nextNormal());
        first = new double[points];
        strength = new double[points];
        lastDay = new double[points];
        for (int point = 0; point < points; point++) {
            first[point] = usual * StrictMath.exp(0.6 * random.nextNormal());
            lastDay[point] = Double.NaN;
        }
    }

    private double kept(double gap, double days) {
        double time = Math.max(0, gap) / days;
        return exponential ? StrictMath.exp(-time) : StrictMath.pow(1 + time, -POWER);
    }

    @Override
    public double recall(int point, double day) {
        return Double.isNaN(lastDay[point]) ? 0 : kept(day - lastDay[point], strength[point]);
    }

    private double grown(int point, double day, boolean right) {
        if (Double.isNaN(lastDay[point])) {
            return first[point] * (right ? 1 : 0.6);
        }
        double forgotten = 1 - recall(point, day);
        double factor = 1 + growth * (right ? 0.3 + 3.5 * forgotten : 0.8 * forgotten);
        return Math.min(400, strength[point] * factor * (right ? 1 : 0.7));
    }

    @Override
    public void study(int point, double day, boolean right) {
        strength[point] = grown(point, day, right);
        lastDay[point] = day;
    }

    @Override
    public Object save(int point) {
        return new double[] {strength[point], lastDay[point]};
    }

    @Override
    public void restore(int point, Object saved) {
        double[] held = (double[]) saved;
        strength[point] = held[0];
        lastDay[point] = held[1];
    }
}
