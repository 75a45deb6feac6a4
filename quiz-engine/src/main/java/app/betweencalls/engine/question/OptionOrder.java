package app.betweencalls.engine.question;

import java.util.ArrayList;
import java.util.List;

/**
 * The order in which options are shown: drawn from the seed of what was shown, so that a candidate who comes back, on
 * this screen or another, finds the same order.
 */
public final class OptionOrder {
    private OptionOrder() {}

    /**
     * Returns the parts in the order of a seed: Fisher and Yates's shuffle with SplitMix64.
     *
     * @param parts in written order
     * @param seed any number; the same seed gives the same order everywhere
     */
    public static <T> List<T> shuffled(List<T> parts, long seed) {
        List<T> order = new ArrayList<>(parts);
        long state = seed;
        for (int i = order.size() - 1; i > 0; i--) {
            state += 0x9E3779B97F4A7C15L;
            int j = (int) Long.remainderUnsigned(mix(state), i + 1);
            T moved = order.get(i);
            order.set(i, order.get(j));
            order.set(j, moved);
        }
        return order;
    }

    /** SplitMix64's finisher (Steele, Lea and Flood 2014). */
    private static long mix(long state) {
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
