package app.betweencalls.engine.session;

/**
 * Pseudo-random numbers that are the same on every machine: SplitMix64. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood: Fast splittable pseudorandom number
 *     generators (2014)</a>
 */
public final class SeededRandom {
    private static final long STEP = 0x9e3779b97f4a7c15L;

    private long state;
    private double spareNormal = Double.NaN;

    /** Begins a sequence. */
    public SeededRandom(long seed) {
        this.state = seed;
    }

    /** Returns any long. */
    public long nextLong() {
        state += STEP;
        return mix(state);
    }

    /** Returns a number in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** Returns a whole number in [0, bound). */
    public int nextInt(int bound) {
        return (int) (nextDouble() * bound);
    }

    /** Returns a standard normal number (the polar method of Marsaglia). */
    public double nextNormal() {
        if (!Double.isNaN(spareNormal)) {
            double spare = spareNormal;
            spareNormal = Double.NaN;
            return spare;
        }
        double u;
        double v;
        double s;
        do {
            u = 2 * nextDouble() - 1;
            v = 2 * nextDouble() - 1;
            s = u * u + v * v;
        } while (s >= 1 || s == 0);
        double scale = StrictMath.sqrt(-2 * StrictMath.log(s) / s);
        spareNormal = v * scale;
        return u * scale;
    }

    /** Returns a number in [0, 1) that depends on a seed and a counter alone. */
    static double at(long seed, long counter) {
        return (mix(seed + STEP * (counter + 1)) >>> 11) * 0x1p-53;
    }

    /** Returns a seed made of two. */
    static long mix(long seed, long counter) {
        return mix(seed ^ mix(counter + STEP));
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
