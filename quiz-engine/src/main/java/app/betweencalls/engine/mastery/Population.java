package app.betweencalls.engine.mastery;

import java.util.Map;

/**
 * What was learnt over all candidates: the parameters of the model of an answer, dated and sent as a message.
 *
 * @param weights what moves the log-odds of an answer
 * @param slip chance of a wrong answer from someone who knows, in [0, 0.5)
 * @param spread how candidates, criteria, points and questions differ
 * @param difficulties pooled difficulty by question id; a question that is absent has its author's estimate alone
 */
public record Population(Weights weights, double slip, Spread spread, Map<String, Difficulty> difficulties) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the slip is out of range
     */
    public Population {
        if (!(slip >= 0 && slip < 0.5)) {
            throw new IllegalArgumentException("slip must be in [0, 0.5), was " + slip);
        }
        difficulties = Map.copyOf(difficulties);
    }

    /**
     * Log-odds of an answer by a candidate of average ability to a question of average difficulty: {@code unseen} on a
     * point not answered before; on one that was, {@code seen} and the weighted sum of what is known {@linkplain Before
     * before}.
     *
     * @param unseen on a point not answered before
     * @param seen on an answered point
     * @param recall for a step in the log-odds of recall, at least 0
     * @param rights for {@code ln(1 + right answers)}
     * @param wrongs for {@code ln(1 + wrong answers)}
     * @param gap for {@code ln(1 + days)} since the last answer, at most 0
     */
    public record Weights(double unseen, double seen, double recall, double rights, double wrongs, double gap) {
        /**
         * Checks the signs, so that a figure never rises merely because time passes.
         *
         * @throws IllegalArgumentException if recall is below 0 or gap above 0
         */
        public Weights {
            if (!(recall >= 0 && gap <= 0)) {
                throw new IllegalArgumentException(
                        "recall must be at least 0 and gap at most 0: " + recall + ", " + gap);
            }
        }

        /** Returns the log-odds that what is known before adds. */
        public double shift(Before before) {
            return before.seen()
                    ? seen
                            + recall * before.recallOdds()
                            + rights * before.lnRights()
                            + wrongs * before.lnWrongs()
                            + gap * before.lnGap()
                    : unseen;
        }
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
        return new Population(
                new Weights(-0.35, 1.75, 0.3, 0.3, 0.4, -0.35),
                0.04,
                new Spread(0.5, 0.15, 0.3, 0.05, 0.6, 0.6),
                Map.of());
    }
}
