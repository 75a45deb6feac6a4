package app.betweencalls.android.screen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** An order that follows from a seed, so that the same variant always looks the same. */
public final class Shuffle {
    private Shuffle() {}

    /** Returns the things in the order of a seed. */
    public static <T> List<T> of(List<T> things, long seed) {
        List<T> shuffled = new ArrayList<>(things);
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled);
    }

    /** Returns the things in an order of a seed that is not their own, where there are two that differ. */
    public static <T> List<T> apart(List<T> things, long seed) {
        List<T> shuffled = of(things, seed);
        if (!shuffled.equals(things) || things.size() < 2) {
            return shuffled;
        }
        List<T> turned = new ArrayList<>(things);
        Collections.rotate(turned, 1);
        return List.copyOf(turned);
    }
}
