package app.betweencalls.api.revision;

import java.util.List;

/**
 * The end of a session.
 *
 * @param answered answers given
 * @param right answers that were right
 * @param moved criteria whose readiness moved
 * @param earned what the answers earned in the game, in words
 * @param nextMoment when to come back, in words
 */
public record DonePage(int answered, int right, List<Moved> moved, String earned, String nextMoment) {

    /**
     * A criterion whose readiness moved.
     *
     * @param number the printed number
     * @param wording verbatim
     * @param change from what to what, in words
     */
    public record Moved(String number, String wording, String change) {}
}
