package app.betweencalls.engine.grading;

import java.util.List;

/**
 * What grading made of an answer.
 *
 * @param share the credit, in [0, 1]
 * @param scored whether the machine vouches for the share; false for an open answer, whose share is the candidate's own
 *     count of model points and moves neither memory nor readiness
 * @param remarks what to say about the parts of the answer, in the order of the question
 */
public record Grade(double share, boolean scored, List<Remark> remarks) {
    /** From this share on an answer counts as right where only right or wrong is asked. */
    public static final double HALF = 0.5;

    private static final double ROUNDING = 1e-9;

    /**
     * Checks the share, sets one that only rounding parts from 0 or 1 to that, and copies the list.
     *
     * @throws IllegalArgumentException if the share is outside [0, 1] by more than rounding, or not a number
     */
    public Grade {
        if (!(share >= -ROUNDING && share <= 1 + ROUNDING)) {
            throw new IllegalArgumentException("share must be in [0, 1], was " + share);
        }
        share = settled(share);
        remarks = List.copyOf(remarks);
    }

    /** Sets a share that only rounding parts from 0 or 1 to that. */
    static double settled(double share) {
        return share > 1 - ROUNDING ? 1 : share < ROUNDING ? 0 : share;
    }

    /** Returns the verdict in one word. */
    public Verdict verdict() {
        return Verdict.of(share);
    }
}
