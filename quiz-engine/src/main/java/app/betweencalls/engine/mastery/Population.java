package app.betweencalls.engine.mastery;

import java.util.Map;

/**
 * What was learnt over all candidates: the parameters of the model of an answer, dated and sent as a message.
 *
 * <p>The log-odds of an answer by a candidate of average ability to a question of average difficulty are {@code unseen}
 * on a point not answered before, and {@code seen + recallWeight * logit(recall) + practiceWeight * ln(1 + rights)} on
 * one
 * that was.
 *
 * @param unseen log-odds on a point not answered before
 * @param seen log-odds on an answered point at recall one half
 * @param recallWeight how much a step in the log-odds of recall moves the answer, at least 0
 * @param practiceWeight how much earlier right answers on the point add beyond recall
 * @param slip chance of a wrong answer from someone who knows, in [0, 0.5)
 * @param spread how candidates, criteria and points differ
 * @param difficulties pooled difficulty by question id; a question that is absent has its author's estimate alone
 */
public record Population(
        double unseen,
        double seen,
        double recallWeight,
        double practiceWeight,
        double slip,
        Spread spread,
        Map<String, Difficulty> difficulties) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if a part is out of range
     */
    public Population {
        if (!(slip >= 0 && slip < 0.5) || !(recallWeight >= 0)) {
            throw new IllegalArgumentException("slip must be in [0, 0.5) and recallWeight at least 0");
        }
        difficulties = Map.copyOf(difficulties);
    }

    /**
     * Variances on the scale of log-odds, each above 0.
     *
     * @param ability of candidates
     * @param criterion of a candidate's criteria around his ability
     * @param point of a candidate's points around his criterion, beyond what the memory model sees
     * @param model of everything the model leaves out, common to the points of a criterion
     * @param question of questions around their author's estimate
     * @param authorWeight how much of the author's estimate holds, in [0, 1]
     */
    public record Spread(
            double ability, double criterion, double point, double model, double question, double authorWeight) {
        /**
         * Checks the parts.
         *
         * @throws IllegalArgumentException if a part is out of range
         */
        public Spread {
            if (!(ability > 0 && criterion > 0 && point > 0 && model >= 0 && question > 0)
                    || !(authorWeight >= 0 && authorWeight <= 1)) {
                throw new IllegalArgumentException("variances must be above 0, the author's weight in [0, 1]");
            }
        }
    }

    /**
     * How hard a question is, on the scale of log-odds; 0 is average, higher is harder.
     *
     * @param mean the estimate
     * @param variance of the estimate, above 0
     * @param answers answers it rests on
     */
    public record Difficulty(double mean, double variance, int answers) {}

    /** Returns the values a new installation starts with; {@code docs/mastery.md} says where they come from. */
    public static Population initial() {
        return new Population(-0.4, -0.6, 0.55, 0.25, 0.04, new Spread(0.5, 0.15, 0.6, 0.05, 0.6, 0.6), Map.of());
    }
}
