package app.betweencalls.engine.mastery;

/**
 * What is known of a point before an answer to it, whatever the parameters of the answer model.
 *
 * @param seen whether it was answered before; if not, the rest is 0
 * @param recallOdds log-odds of recall by the memory model
 * @param lnRights {@code ln(1 + right answers before)}
 * @param lnWrongs {@code ln(1 + wrong answers before)}
 * @param lnGap {@code ln(1 + days since the last answer)}
 */
public record Before(boolean seen, double recallOdds, double lnRights, double lnWrongs, double lnGap) {
    /** A point not answered before. */
    public static final Before UNSEEN = new Before(false, 0, 0, 0, 0);
}
