package app.betweencalls.engine.game;

import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.review.FactId;
import java.time.LocalDate;

/**
 * An answer as the game sees it.
 *
 * @param review the review
 * @param session its session
 * @param date the candidate's date, which begins at 04:00
 * @param point the point
 * @param share credit in [0, 1]
 * @param met how the point was met
 * @param read whether the feedback was read
 * @param seconds foreground seconds, feedback included
 */
public record Deed(
        FactId review,
        FactId session,
        LocalDate date,
        PointId point,
        double share,
        Met met,
        boolean read,
        double seconds) {
    /**
     * How a point was met.
     *
     * @param due whether it was new, wrong last time, or its recall had fallen to the target
     * @param massed whether this is a second right answer within 12 hours
     * @param seen whether it was answered before
     * @param gapDays whole days since the answer before; 0 if there was none
     * @param mends whether it puts a confident error right
     */
    public record Met(boolean due, boolean massed, boolean seen, long gapDays, boolean mends) {}

    /** Returns the criterion. */
    public CriterionId criterion() {
        return point.criterion();
    }

    /** Says whether it is a retrieval: right, on a point answered before, and no massing. */
    public boolean isRetrieval() {
        return share >= 0.5 && met.seen() && !met.massed();
    }
}
