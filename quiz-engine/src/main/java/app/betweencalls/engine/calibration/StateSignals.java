package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.PlainMath;

/**
 * What {@link StateTerm} weighs, for every scored event of a log: a constant, how far FSRS-6 and FSRS-7 disagree, and
 * the signals of {@link Disposition}; beside them the log odds of FSRS-7, to which the weighed sum is added.
 */
final class StateSignals {
    /** A constant, the disagreement, and the state's signals. */
    static final int COLUMNS = 2 + Disposition.SIGNALS;

    private static final double SURE = 1e-5;

    final double[][] rows;
    final double[] logOdds;

    /**
     * Walks a log in time order.
     *
     * @param history the log
     * @param bySix recall by FSRS-6, by event
     * @param bySeven recall by FSRS-7, by event
     */
    StateSignals(ReviewHistory history, double[] bySix, double[] bySeven) {
        rows = new double[history.events()][COLUMNS];
        logOdds = new double[history.events()];
        Disposition state = new Disposition();
        for (int place : history.byTime) {
            state.advance(history.moment[place], history.day[place]);
            int event = history.event[place];
            if (event < 0) {
                state.takeUnscored();
                continue;
            }
            double six = logOdds(bySix[event]);
            double seven = logOdds(bySeven[event]);
            logOdds[event] = seven;
            double[] row = rows[event];
            row[0] = 1;
            row[1] = seven - six;
            for (int signal = 0; signal < Disposition.SIGNALS; signal++) {
                row[2 + signal] = state.signal(signal);
            }
            state.takeScored(probability((six + seven) / 2), history.recalled(event));
        }
    }

    static double logOdds(double probability) {
        double inside = Math.min(1 - SURE, Math.max(SURE, probability));
        return PlainMath.log(inside / (1 - inside));
    }

    static double probability(double logOdds) {
        return 1 / (1 + PlainMath.exp(-logOdds));
    }
}
