package app.betweencalls.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Seeded cases for law tests: the same thousand on every machine, and the seed of the one that failed.
 *
 * <p>Usage: {@code Cases.check(1000, cases -> assertThat(...))}. To look at one case again: {@code Cases.of(seed)}.
 */
public final class Cases {
    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyz ABC 0123456789.,*%£'-()[]{}\\+?|^$\u00e9\u2019\u0000";

    private final Random random;

    private Cases(long seed) {
        this.random = new Random(seed);
    }

    /** Returns the source of one case. */
    public static Cases of(long seed) {
        return new Cases(seed);
    }

    /**
     * Runs a check over many cases.
     *
     * @throws AssertionError naming the seed, if the check fails in any way
     */
    public static void check(int count, Consumer<Cases> check) {
        for (long seed = 1; seed <= count; seed++) {
            try {
                check.accept(new Cases(seed));
            } catch (RuntimeException | AssertionError | StackOverflowError failure) {
                throw new AssertionError("case with seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }

    /** Returns a whole number in [low, high]. */
    public int whole(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Returns a number in [low, high). */
    public double number(double low, double high) {
        return low + random.nextDouble() * (high - low);
    }

    /** Returns true with a probability. */
    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Returns any long. */
    public long seed() {
        return random.nextLong();
    }

    /** Returns one of several. */
    public <T> T oneOf(List<? extends T> things) {
        return things.get(random.nextInt(things.size()));
    }

    /** Returns a list of made things, of a length in [least, most]. */
    public <T> List<T> list(int least, int most, Function<Cases, T> maker) {
        List<T> list = new ArrayList<>();
        int length = whole(least, most);
        for (int index = 0; index < length; index++) {
            list.add(maker.apply(this));
        }
        return list;
    }

    /** Returns a shuffled copy. */
    public <T> List<T> shuffled(List<T> things) {
        List<T> copy = new ArrayList<>(things);
        Collections.shuffle(copy, random);
        return copy;
    }

    /** Returns a text of letters, figures and trouble, of a length in [least, most]. */
    public String text(int least, int most) {
        StringBuilder text = new StringBuilder();
        int length = whole(least, most);
        for (int index = 0; index < length; index++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
