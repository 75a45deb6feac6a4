package app.betweencalls.engine.memory;

import app.betweencalls.engine.review.Rating;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Seeded random weights, states and reviews for law tests; a failure names the seed that makes it again. */
public final class MemoryCases {
    /** How many cases each law is tried on. */
    public static final int COUNT = 1000;

    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final SplittableRandom random;

    /** Starts a case from its seed. */
    public MemoryCases(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** Tries a law on {@link #COUNT} cases. */
    public static void each(Consumer<MemoryCases> law) {
        for (int seed = 0; seed < COUNT; seed++) {
            try {
                law.accept(new MemoryCases(seed));
            } catch (AssertionError | RuntimeException failure) {
                throw new AssertionError("law broken by seed " + seed, failure);
            }
        }
    }

    /** Returns defaults moved by up to a third each way, inside the bounds. */
    public ModelParameters parameters(ModelParameters.Version version) {
        double[] weights = ModelParameters.standard(version).toArray();
        for (int index = 0; index < weights.length; index++) {
            weights[index] *= 0.67 + 0.66 * random.nextDouble();
        }
        return ModelParameters.clamped(weights);
    }

    /** Returns a model of either kind. */
    public MemoryModel model() {
        return MemoryModel.of(
                parameters(random.nextBoolean() ? ModelParameters.Version.FSRS_6 : ModelParameters.Version.FSRS_7));
    }

    /** Returns any rating. */
    public Rating rating() {
        return Rating.of(1 + random.nextInt(4));
    }

    /** Returns any rating that counts as recalled. */
    public Rating success() {
        return Rating.of(2 + random.nextInt(3));
    }

    /** Returns a gap: one in five on the same day, the rest spread evenly over the magnitudes up to three years. */
    public double gapDays(MemoryModel model) {
        if (random.nextInt(5) == 0) {
            return model.countsWholeDays() ? 0 : random.nextDouble() * 0.5;
        }
        double days = StrictMath.exp(random.nextDouble() * 7);
        return model.countsWholeDays() ? Math.floor(days) : days;
    }

    /** Returns a state reached by up to ten reviews. */
    public MemoryState state(MemoryModel model) {
        MemoryState state = model.first(rating());
        int reviews = random.nextInt(10);
        for (int index = 0; index < reviews; index++) {
            state = model.update(state, gapDays(model), rating());
        }
        return state;
    }

    /** Returns a number in [least, most). */
    public double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** Returns a whole number in [0, bound). */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Returns up to twenty reviews of one point, some at the same moment. */
    public List<RatedReview> reviews() {
        List<RatedReview> reviews = new ArrayList<>();
        Instant at = START;
        int count = 1 + random.nextInt(20);
        for (int index = 0; index < count; index++) {
            reviews.add(new RatedReview("r" + index, at, rating()));
            at = random.nextInt(8) == 0 ? at : at.plusSeconds((long) StrictMath.exp(random.nextDouble() * 15));
        }
        return reviews;
    }

    /** Returns the list in a random order, some elements twice. */
    public <T> List<T> shuffledWithRepeats(List<T> list) {
        List<T> shuffled = new ArrayList<>(list);
        shuffled.add(list.get(random.nextInt(list.size())));
        for (int index = shuffled.size() - 1; index > 0; index--) {
            int other = random.nextInt(index + 1);
            T kept = shuffled.get(index);
            shuffled.set(index, shuffled.get(other));
            shuffled.set(other, kept);
        }
        return shuffled;
    }
}
