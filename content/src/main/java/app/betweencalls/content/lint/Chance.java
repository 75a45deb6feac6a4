package app.betweencalls.content.lint;

/** How likely a count is by chance alone. */
final class Chance {
    /**
     * Critical values of chi-square with three degrees of freedom: 11.345 for 0.01, 7.815 for 0.05 (standard table).
     */
    private static final double[][] CHI_SQUARE_3 = {{11.345, 0.01}, {7.815, 0.05}};

    private Chance() {}

    /** Returns the probability of at least so many hits in a count of independent tries (binomial). */
    static double atLeast(int hits, int tries, double chance) {
        double term = Math.pow(1 - chance, tries);
        double below = 0;
        for (int k = 0; k < hits; k++) {
            below += term;
            term *= (tries - k) / (k + 1.0) * chance / (1 - chance);
        }
        return Math.max(0, 1 - below);
    }

    /** Returns an upper bound of the probability that four equally likely places get counts as uneven as these. */
    static double evenness(double[] counts) {
        double total = 0;
        for (double count : counts) {
            total += count;
        }
        double expected = total / counts.length;
        double statistic = 0;
        for (double count : counts) {
            statistic += (count - expected) * (count - expected) / expected;
        }
        for (double[] row : CHI_SQUARE_3) {
            if (statistic >= row[0]) {
                return row[1] * 0.999;
            }
        }
        return 1;
    }
}
