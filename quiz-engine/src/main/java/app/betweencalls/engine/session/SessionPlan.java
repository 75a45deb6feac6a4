package app.betweencalls.engine.session;

import java.util.List;

/**
 * What a session will ask, in order.
 *
 * @param picks the questions; empty if there is nothing to ask
 */
public record SessionPlan(List<Pick> picks) {
    /** Copies the list. */
    public SessionPlan {
        picks = List.copyOf(picks);
    }
}
