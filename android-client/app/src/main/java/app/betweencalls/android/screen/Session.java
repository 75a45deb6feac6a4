package app.betweencalls.android.screen;

import app.betweencalls.engine.review.FactId;
import java.util.List;

/**
 * One sitting as planned by the server: picks to answer in order.
 *
 * @param id its id
 * @param seconds the length it was planned for, in seconds
 * @param picks in order; may be empty where there is nothing to ask
 * @param message as received: the store keeps exactly what the server sent
 */
public record Session(FactId id, int seconds, List<Pick> picks, String message) {
    /** Copies the list. */
    public Session {
        picks = List.copyOf(picks);
    }
}
