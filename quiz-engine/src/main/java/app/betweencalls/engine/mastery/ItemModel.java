package app.betweencalls.engine.mastery;

import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.PlainMath;

/**
 * The model of an answer: how likely a candidate is right on a question, from ability, difficulty, recall, guessing and
 * slips.
 *
 * <p>{@code p = c + (1 - c - s) * sigmoid(z)}, {@code z = shift + ability - difficulty}; the shift is that of
 * {@link Population.Weights}. Pure, immutable and thread-safe; {@link PlainMath} keeps phone and server bit-identical.
 * Made once for a catalogue and the parameters of a day.
 */
public final class ItemModel {
    /** Recall nearer to 0 or 1 than this is taken as this: the memory model is not that sure. */
    private static final double LEAST_DOUBT = 0.015;

    private static final double[] LN_OF_COUNT = new double[64];

    static {
        for (int count = 0; count < LN_OF_COUNT.length; count++) {
            LN_OF_COUNT[count] = StrictMath.log(1 + count);
        }
    }

    private final Catalogue catalogue;
    private final MemoryModel memory;
    private final Population population;
    private final double[] difficulty;
    private final double[] guess;

    /** Makes the model of a catalogue under the parameters of a day. */
    public ItemModel(Catalogue catalogue, MemoryModel memory, Population population) {
        this.catalogue = catalogue;
        this.memory = memory;
        this.population = population;
        this.difficulty = new double[catalogue.questions()];
        this.guess = new double[catalogue.questions()];
        for (int question = 0; question < difficulty.length; question++) {
            Catalogue.Item item = catalogue.item(question);
            Population.Difficulty pooled = population.difficulties().get(item.question());
            guess[question] = item.guess();
            difficulty[question] = pooled == null ? authorDifficulty(item, population) : pooled.mean();
        }
    }

    /** Returns the difficulty the author's estimate stands for, before any answer. */
    public static double authorDifficulty(Catalogue.Item item, Population population) {
        double known = (item.authorShare() - item.guess()) / (1 - item.guess() - population.slip());
        return -population.spread().authorWeight() * logit(Math.min(0.93, Math.max(0.07, known)));
    }

    /** Returns the questions this model is over. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the memory model. */
    public MemoryModel memory() {
        return memory;
    }

    /** Returns the parameters. */
    public Population population() {
        return population;
    }

    /** Returns the difficulty of a question, on the scale of log-odds. */
    public double difficulty(int question) {
        return difficulty[question];
    }

    /** Returns the chance of guessing a question. */
    public double guess(int question) {
        return guess[question];
    }

    /**
     * Returns what is known of a point that was answered before.
     *
     * @param recall probability of recall, in [0, 1]
     * @param counts right and wrong answers on it so far
     * @param gapDays days since the last, at least 0
     */
    public static Before seen(double recall, Counts counts, double gapDays) {
        double held = Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, recall));
        return new Before(
                true, logit(held), lnOfCount(counts.rights()), lnOfCount(counts.wrongs()), PlainMath.log(1 + gapDays));
    }

    /**
     * Answers on a point.
     *
     * @param rights right ones
     * @param wrongs wrong ones
     */
    public record Counts(int rights, int wrongs) {
        /** Returns the counts with one answer more. */
        public Counts plus(boolean right) {
            return right ? new Counts(rights + 1, wrongs) : new Counts(rights, wrongs + 1);
        }
    }

    private static double lnOfCount(int count) {
        return LN_OF_COUNT[Math.min(count, LN_OF_COUNT.length - 1)];
    }

    /** Returns the log-odds of a right answer on a point, but for ability and difficulty. */
    public double shift(Before before) {
        return population.weights().shift(before);
    }

    /** Returns the chance of a right answer to a question at log-odds of knowing, ability and difficulty included. */
    public double chance(int question, double z) {
        double c = guess[question];
        return c + (1 - c - population.slip()) * sigmoid(z);
    }

    /** Returns the logistic function. */
    public static double sigmoid(double z) {
        return 1 / (1 + PlainMath.exp(-z));
    }

    /** Returns the log-odds of a probability strictly between 0 and 1. */
    public static double logit(double probability) {
        return PlainMath.log(probability / (1 - probability));
    }
}
