package app.betweencalls.engine.calibration.answers;

import app.betweencalls.engine.mastery.Before;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.ItemModel;
import app.betweencalls.engine.mastery.Population;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The nightly fit of the answer model: the most likely parameters, abilities and difficulties given their priors, by
 * penalised Newton steps over blocks until nothing moves.
 *
 * <p>Blocks: the common weights together; each question's difficulty; each candidate's ability; each candidate's
 * criterion. A step uses the expected information, so every block only ever goes uphill but for overshoot, which a
 * bound on the step prevents. The weights have priors around those of a new installation, so that a few answers change
 * little. Deterministic; not thread-safe.
 */
public final class AnswerFit {
    private static final int MOST_SWEEPS = 60;
    private static final double STILL = 1e-3;
    private static final double LONGEST_STEP = 1.0;
    private static final int WEIGHTS = 6;
    private static final int RECALL = 2;
    private static final int GAP = 5;
    private static final double LEAST_RECALL = 0.02;
    private static final double SLIP_DEVIATION = 0.03;
    private static final double LEAST_SLIP = 0.02;
    private static final double MOST_SLIP = 0.25;
    /** Standard deviations of the priors of the weights, in the order of {@link Population.Weights}. */
    private static final double[] WEIGHT_DEVIATION = {0.6, 0.5, 0.2, 0.25, 0.25, 0.15};

    private final Catalogue catalogue;
    private final Observations data;
    private final Population prior;
    private final double[] weights;
    private double slip;
    private double[] ability = new double[0];
    private double[] inCriterion = new double[0];
    private final double[] difficulty;
    private final double[] priorDifficulty;
    private final double[] difficultyInformation;
    private final int[] answers;
    private final double[] guess;
    private final Population.Spread spread;
    private int counted;

    /**
     * Makes a fit; answers added to the data later are taken up by the next {@link #fit()}.
     *
     * @param catalogue the questions
     * @param data the answers of all candidates, who are numbered from 0
     * @param prior where the weights' priors lie: those of a new installation
     */
    public AnswerFit(Catalogue catalogue, Observations data, Population prior) {
        this.catalogue = catalogue;
        this.data = data;
        this.prior = prior;
        this.spread = prior.spread();
        this.weights = array(prior.weights());
        this.slip = prior.slip();
        this.difficulty = new double[catalogue.questions()];
        this.priorDifficulty = new double[catalogue.questions()];
        this.difficultyInformation = new double[catalogue.questions()];
        this.answers = new int[catalogue.questions()];
        this.guess = new double[catalogue.questions()];
        for (int question = 0; question < difficulty.length; question++) {
            guess[question] = catalogue.item(question).guess();
            priorDifficulty[question] = ItemModel.authorDifficulty(catalogue.item(question), prior);
            difficulty[question] = priorDifficulty[question];
        }
    }

    /** Counts the answers added since the last fit, and makes room for candidates seen for the first time. */
    private void takeUp() {
        int candidates = ability.length;
        for (; counted < data.size(); counted++) {
            answers[data.question(counted)]++;
            candidates = Math.max(candidates, data.candidate(counted) + 1);
        }
        ability = Arrays.copyOf(ability, candidates);
        inCriterion = Arrays.copyOf(inCriterion, candidates * catalogue.criteria());
    }

    private static double[] array(Population.Weights weights) {
        return new double[] {
            weights.unseen(), weights.seen(), weights.recall(), weights.rights(), weights.wrongs(), weights.gap()
        };
    }

    /** Runs to convergence, from where the last fit ended, and returns the parameters. */
    public Population fit() {
        takeUp();
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double moved = Math.max(sweepWeights(), sweepSlip());
            moved = Math.max(moved, sweepQuestions());
            moved = Math.max(moved, sweepCandidates());
            if (moved < STILL) {
                break;
            }
        }
        return population();
    }

    private double linear(int row) {
        Before before = data.before(row);
        double shift = before.seen()
                ? weights[1]
                        + weights[2] * before.recallOdds()
                        + weights[3] * before.lnRights()
                        + weights[4] * before.lnWrongs()
                        + weights[5] * before.lnGap()
                : weights[0];
        int cell = cell(row);
        return shift + ability[data.candidate(row)] + inCriterion[cell] - difficulty[data.question(row)];
    }

    private int cell(int row) {
        int criterion = catalogue.criterionOf(catalogue.pointOf(data.question(row)));
        return data.candidate(row) * catalogue.criteria() + criterion;
    }

    /** Derivative of the log likelihood of one answer by its log-odds, and its expected information. */
    private void derive(int row, double z, double[] into) {
        double c = guess[data.question(row)];
        double known = ItemModel.sigmoid(z);
        double range = 1 - c - slip;
        double p = c + range * known;
        double slope = range * known * (1 - known);
        into[0] = ((data.right(row) ? 1 : 0) - p) * slope / (p * (1 - p));
        into[1] = slope * slope / (p * (1 - p));
    }

    private double sweepWeights() {
        double[][] information = new double[WEIGHTS][WEIGHTS];
        double[] score = new double[WEIGHTS];
        double[] at = array(prior.weights());
        for (int weight = 0; weight < WEIGHTS; weight++) {
            double precision = 1 / (WEIGHT_DEVIATION[weight] * WEIGHT_DEVIATION[weight]);
            information[weight][weight] = precision;
            score[weight] = precision * (at[weight] - weights[weight]);
        }
        double[] derived = new double[2];
        double[] features = new double[WEIGHTS];
        for (int row = 0; row < data.size(); row++) {
            derive(row, linear(row), derived);
            Before before = data.before(row);
            features[0] = before.seen() ? 0 : 1;
            features[1] = 1 - features[0];
            features[2] = before.recallOdds();
            features[3] = before.lnRights();
            features[4] = before.lnWrongs();
            features[5] = before.lnGap();
            for (int one = 0; one < WEIGHTS; one++) {
                score[one] += derived[0] * features[one];
                for (int other = 0; other < WEIGHTS; other++) {
                    information[one][other] += derived[1] * features[one] * features[other];
                }
            }
        }
        double[] step = solve(information, score);
        double moved = 0;
        for (int weight = 0; weight < WEIGHTS; weight++) {
            weights[weight] += bounded(step[weight]);
            moved = Math.max(moved, Math.abs(step[weight]));
        }
        weights[RECALL] = Math.max(LEAST_RECALL, weights[RECALL]);
        weights[GAP] = Math.min(0, weights[GAP]);
        return moved;
    }

    /** The chance of a slip: what caps the chance of those who know. */
    private double sweepSlip() {
        double precision = 1 / (SLIP_DEVIATION * SLIP_DEVIATION);
        double information = precision;
        double score = precision * (prior.slip() - slip);
        for (int row = 0; row < data.size(); row++) {
            double c = guess[data.question(row)];
            double known = ItemModel.sigmoid(linear(row));
            double p = c + (1 - c - slip) * known;
            score -= known * ((data.right(row) ? 1 : 0) - p) / (p * (1 - p));
            information += known * known / (p * (1 - p));
        }
        double before = slip;
        slip = Math.max(LEAST_SLIP, Math.min(MOST_SLIP, slip + score / information));
        return Math.abs(slip - before);
    }

    private static double bounded(double step) {
        return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
    }

    /** Solves a small positive definite system by elimination. */
    private static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[] x = right.clone();
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double times = matrix[row][pivot] / matrix[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    matrix[row][column] -= times * matrix[pivot][column];
                }
                x[row] -= times * x[pivot];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int column = row + 1; column < size; column++) {
                x[row] -= matrix[row][column] * x[column];
            }
            x[row] /= matrix[row][row];
        }
        return x;
    }

    private double sweepQuestions() {
        double[] score = new double[difficulty.length];
        double[] information = new double[difficulty.length];
        double[] derived = new double[2];
        for (int row = 0; row < data.size(); row++) {
            derive(row, linear(row), derived);
            score[data.question(row)] -= derived[0];
            information[data.question(row)] += derived[1];
        }
        double moved = 0;
        double precision = 1 / spread.question();
        for (int question = 0; question < difficulty.length; question++) {
            if (answers[question] > 0) {
                double pull = precision * (priorDifficulty[question] - difficulty[question]);
                double step = bounded((score[question] + pull) / (information[question] + precision));
                difficulty[question] += step;
                moved = Math.max(moved, Math.abs(step));
            }
            difficultyInformation[question] = information[question] + precision;
        }
        return moved;
    }

    private double sweepCandidates() {
        double moved = step(ability, 1 / spread.ability(), true);
        return Math.max(moved, step(inCriterion, 1 / spread.criterion(), false));
    }

    private double step(double[] values, double precision, boolean whole) {
        double[] score = new double[values.length];
        double[] information = new double[values.length];
        double[] derived = new double[2];
        for (int row = 0; row < data.size(); row++) {
            derive(row, linear(row), derived);
            int index = whole ? data.candidate(row) : cell(row);
            score[index] += derived[0];
            information[index] += derived[1];
        }
        double moved = 0;
        for (int index = 0; index < values.length; index++) {
            if (information[index] > 0) {
                double step = bounded((score[index] - precision * values[index]) / (information[index] + precision));
                values[index] += step;
                moved = Math.max(moved, Math.abs(step));
            }
        }
        return moved;
    }

    private Population population() {
        Map<String, Population.Difficulty> difficulties = new HashMap<>();
        for (int question = 0; question < difficulty.length; question++) {
            if (answers[question] > 0) {
                difficulties.put(
                        catalogue.item(question).question(),
                        new Population.Difficulty(
                                difficulty[question], 1 / difficultyInformation[question], answers[question]));
            }
        }
        Population.Weights fitted =
                new Population.Weights(weights[0], weights[1], weights[2], weights[3], weights[4], weights[5]);
        return new Population(fitted, slip, spread, difficulties);
    }

    /** Returns the fitted ability of a candidate, over all criteria. */
    public double ability(int candidate) {
        return ability[candidate];
    }

    /** Returns the log loss of the fitted model on its own answers, in nats an answer. */
    public double logLoss() {
        double sum = 0;
        for (int row = 0; row < data.size(); row++) {
            double c = guess[data.question(row)];
            double p = c + (1 - c - slip) * ItemModel.sigmoid(linear(row));
            sum -= StrictMath.log(data.right(row) ? p : 1 - p);
        }
        return data.size() == 0 ? 0 : sum / data.size();
    }
}
