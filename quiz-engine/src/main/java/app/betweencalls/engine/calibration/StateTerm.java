package app.betweencalls.engine.calibration;

import java.util.Arrays;

/**
 * A correction of recall, in log odds, by how the candidate is doing and by where the two models disagree.
 *
 * <p>{@code logit(p) = logit(p7) + c0 + c1 (logit(p7) - logit(p6)) + sum(c_i signal_i)}. {@code c1} lies in [-1, 0], so
 * the two models are mixed, never extrapolated, and recall still falls with time. Fitted by ridge logistic regression
 * (Newton steps) with the recency weights of the fit. Immutable and thread-safe.
 */
public final class StateTerm {
    private static final double[] RIDGE = {5, 10, 3, 3, 3, 3, 3, 3, 3};
    private static final int NEWTON_STEPS = 12;
    private static final double SETTLED = 1e-8;
    private static final double OLDEST_WEIGHT = 0.25;

    private final double[] coefficients;

    private StateTerm(double[] coefficients) {
        this.coefficients = coefficients;
    }

    /** Fits the term to the oldest events of a log. */
    static StateTerm fit(ReviewHistory history, StateSignals signals, int events) {
        double[] coefficients = new double[StateSignals.COLUMNS];
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double[] move = newtonStep(history, signals, events, coefficients);
            double largest = 0;
            for (int index = 0; index < move.length; index++) {
                coefficients[index] += move[index];
                largest = Math.max(largest, Math.abs(move[index]));
            }
            if (largest < SETTLED) {
                break;
            }
        }
        coefficients[1] = Math.min(0, Math.max(-1, coefficients[1]));
        return new StateTerm(coefficients);
    }

    /** Returns the corrected recall of every scored event. */
    double[] apply(StateSignals signals) {
        double[] recall = new double[signals.rows.length];
        for (int event = 0; event < recall.length; event++) {
            recall[event] = StateSignals.probability(signals.logOdds[event] + sum(signals.rows[event], coefficients));
        }
        return recall;
    }

    /** Returns the coefficients as a new array: constant, disagreement, and one for each signal. */
    public double[] toArray() {
        return coefficients.clone();
    }

    private static double[] newtonStep(ReviewHistory history, StateSignals signals, int events, double[] coefficients) {
        int size = coefficients.length;
        double[] slope = new double[size];
        double[][] curvature = new double[size][size];
        for (int index = 0; index < size; index++) {
            slope[index] = -RIDGE[index] * coefficients[index];
            curvature[index][index] = RIDGE[index];
        }
        for (int event = 0; event < events; event++) {
            double[] row = signals.rows[event];
            double age = events < 2 ? 1 : event / (events - 1.0);
            double weight = OLDEST_WEIGHT + (1 - OLDEST_WEIGHT) * age * age * age;
            double p = StateSignals.probability(signals.logOdds[event] + sum(row, coefficients));
            double surprise = weight * ((history.recalled(event) ? 1 : 0) - p);
            double variance = weight * p * (1 - p);
            for (int i = 0; i < size; i++) {
                slope[i] += surprise * row[i];
                for (int j = 0; j <= i; j++) {
                    curvature[i][j] += variance * row[i] * row[j];
                }
            }
        }
        return solve(curvature, slope);
    }

    /** Solves a symmetric positive definite system given by its lower half (Cholesky), in place. */
    private static double[] solve(double[][] lower, double[] right) {
        int size = right.length;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = lower[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(rest) : rest / lower[j][j];
            }
        }
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) {
                right[i] -= lower[i][k] * right[k];
            }
            right[i] /= lower[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) {
                right[i] -= lower[k][i] * right[k];
            }
            right[i] /= lower[i][i];
        }
        return right;
    }

    private static double sum(double[] row, double[] coefficients) {
        double sum = 0;
        for (int index = 0; index < row.length; index++) {
            sum += row[index] * coefficients[index];
        }
        return sum;
    }

    @Override
    public String toString() {
        return "state term " + Arrays.toString(coefficients);
    }
}
