package app.betweencalls.engine.mastery;

import java.util.Arrays;

/** The chance of reaching a pass mark on a form of questions, each right with its own chance. */
public final class FormScore {
    private FormScore() {}

    /**
     * Returns the chance that at least {@code pass} of the questions are right.
     *
     * <p>The distribution of the number right (Poisson-binomial) by the recurrence over questions, in time
     * proportional to
     * the square of their number.
     *
     * @param chances chance of each question, in [0, 1]
     * @param pass right answers needed
     */
    public static double atLeast(double[] chances, int pass) {
        double[] exactly = new double[chances.length + 1];
        exactly[0] = 1;
        for (int done = 0; done < chances.length; done++) {
            double p = chances[done];
            for (int right = done + 1; right > 0; right--) {
                exactly[right] = exactly[right] * (1 - p) + exactly[right - 1] * p;
            }
            exactly[0] *= 1 - p;
        }
        double chance = 0;
        for (int right = chances.length; right >= Math.max(0, pass); right--) {
            chance += exactly[right];
        }
        return Math.min(1, chance);
    }

    /** Returns the chance that at least {@code pass} of {@code questions} are right that share one chance. */
    static double atLeast(double chance, int questions, int pass) {
        if (chance >= 1) {
            return pass <= questions ? 1 : 0;
        }
        // Term by term from all right downwards; each follows from the one before.
        double term = 1;
        for (int right = 0; right < questions; right++) {
            term *= chance;
        }
        if (term == 0) {
            double[] chances = new double[questions];
            Arrays.fill(chances, chance);
            return atLeast(chances, pass);
        }
        double odds = (1 - chance) / chance;
        double sum = 0;
        for (int right = questions; right >= Math.max(0, pass); right--) {
            sum += term;
            term *= odds * right / (questions - right + 1);
        }
        return Math.min(1, sum);
    }
}
