package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.memory.ModelParameters.Version;
import app.betweencalls.engine.review.Rating;
import java.util.SplittableRandom;

/**
 * Simulated review logs whose truth is known: a person with hidden weights of FSRS-6, points of hidden stability.
 *
 * <p>Hidden weights are a population's times exp(0.15 z), inside the bounds; each point has a stability factor
 * exp(0.35 z). Points start on random days of two years; first ratings come as (0.25, 0.08, 0.60, 0.07); after a lapse
 * three in five points are repeated the same day; the next gap is the interval for the person's target recall times
 * exp(0.25 z). A point ends after day 1,100 or 40 reviews. The same seed gives the same log.
 */
public final class SimulatedLog {
    private static final long START_MILLIS = 1_672_531_200_000L;
    private static final long DAY_MILLIS = 86_400_000L;
    private static final long HOUR_MILLIS = 3_600_000L;
    private static final int DAYS = 730;
    private static final int LAST_DAY = 1100;
    private static final int MOST_REVIEWS = 40;
    private static final int POINTS_PER_TARGET = 2000;

    private final SplittableRandom random;
    private final Fsrs6 truth;
    private final ReviewColumns columns = new ReviewColumns();
    private final int reviews;

    private SimulatedLog(int reviews, ModelParameters population, long seed) {
        this.random = new SplittableRandom(seed);
        this.reviews = reviews;
        double[] weights = population.toArray();
        for (int index = 0; index < weights.length; index++) {
            weights[index] *= StrictMath.exp(0.15 * random.nextGaussian());
        }
        this.truth = new Fsrs6(ModelParameters.clamped(weights));
    }

    /** Returns a log of a person from the population of the published defaults. */
    public static ReviewColumns of(int reviews, long seed) {
        return of(reviews, ModelParameters.standard(Version.FSRS_6), seed);
    }

    /** Returns a log of a person from a population with these mean weights. */
    public static ReviewColumns of(int reviews, ModelParameters population, long seed) {
        return new SimulatedLog(reviews, population, seed).simulate();
    }

    /** Returns the mean weights of a population that differs from the published defaults. */
    public static ModelParameters unusualPopulation() {
        double[] weights = ModelParameters.standard(Version.FSRS_6).toArray();
        weights[2] = 1.2;
        weights[3] = 4;
        weights[8] = 1.5;
        weights[20] = 0.3;
        return ModelParameters.of(weights);
    }

    private ReviewColumns simulate() {
        double target = 0.9;
        for (int point = 0; columns.size() < reviews; point++) {
            if (point % POINTS_PER_TARGET == 0) {
                target = 0.8 + 0.15 * random.nextDouble();
            }
            simulatePoint(point, target);
        }
        return columns;
    }

    private void simulatePoint(int point, double target) {
        double factor = StrictMath.exp(0.35 * random.nextGaussian());
        int day = random.nextInt(DAYS);
        int lastDay = -1;
        MemoryState.Single state = new MemoryState.Single(1, 5);
        for (int review = 0; review < MOST_REVIEWS && day < LAST_DAY && columns.size() < reviews; review++) {
            int gap = day - lastDay;
            Rating rating = review == 0 ? firstRating() : laterRating(truth.recall(state, gap));
            MemoryState.Single next = review == 0 ? truth.first(rating) : truth.update(state, gap, rating);
            boolean scaled = review == 0 || (rating == Rating.AGAIN && gap > 0);
            state = scaled ? scaled(next, factor) : next;
            long hour = random.nextInt((int) (10 * HOUR_MILLIS)) + (gap == 0 && review > 0 ? 11 : 0) * HOUR_MILLIS;
            columns.add(point + 1L, START_MILLIS + day * DAY_MILLIS + 5 * HOUR_MILLIS + hour, rating.grade());
            lastDay = day;
            if (rating == Rating.AGAIN && (gap > 0 || review == 0) && random.nextDouble() < 0.6) {
                continue;
            }
            double interval = truth.intervalDays(state, target) * StrictMath.exp(0.25 * random.nextGaussian());
            day += (int) Math.max(1, Math.min(LAST_DAY, Math.round(interval)));
        }
    }

    private Rating firstRating() {
        double drawn = random.nextDouble();
        return drawn < 0.25 ? Rating.AGAIN : drawn < 0.33 ? Rating.HARD : drawn < 0.93 ? Rating.GOOD : Rating.EASY;
    }

    private Rating laterRating(double recall) {
        if (random.nextDouble() >= recall) {
            return Rating.AGAIN;
        }
        double drawn = random.nextDouble();
        return drawn < 0.1 ? Rating.HARD : drawn < 0.9 ? Rating.GOOD : Rating.EASY;
    }

    private static MemoryState.Single scaled(MemoryState.Single state, double factor) {
        double days = state.stabilityDays() * factor;
        return new MemoryState.Single(
                Math.min(MemoryState.Single.MOST_DAYS, Math.max(MemoryState.Single.LEAST_DAYS, days)),
                state.difficulty());
    }
}
