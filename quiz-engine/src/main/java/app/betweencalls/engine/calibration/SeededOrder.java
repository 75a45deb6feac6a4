package app.betweencalls.engine.calibration;

/**
 * A seeded source of random order: SplitMix64 (Steele, Lea, Flood 2014), the same everywhere. Not thread-safe.
 */
final class SeededOrder {
    private long state;

    SeededOrder(long seed) {
        state = seed;
    }

    /** Puts the first {@code count} elements into random order (Fisher and Yates). */
    void shuffle(int[] list, int count) {
        for (int last = count - 1; last > 0; last--) {
            int other = below(last + 1);
            int kept = list[last];
            list[last] = list[other];
            list[other] = kept;
        }
    }

    /** Returns a number in [0, bound), by multiplication; the bias of 2^-31 does not matter here. */
    int below(int bound) {
        return (int) (((next() >>> 33) * bound) >>> 31);
    }

    private long next() {
        state += 0x9e3779b97f4a7c15L;
        long mixed = (state ^ (state >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
