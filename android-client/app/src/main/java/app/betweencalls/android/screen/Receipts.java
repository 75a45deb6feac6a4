package app.betweencalls.android.screen;

import app.betweencalls.engine.review.FactId;
import java.util.List;
import java.util.Map;

/**
 * What became of facts that were sent.
 *
 * @param stored ids that the server has, now or already before
 * @param refused why, by id of the facts that the server will never take
 */
public record Receipts(List<FactId> stored, Map<FactId, String> refused) {
    /** Copies the collections. */
    public Receipts {
        stored = List.copyOf(stored);
        refused = Map.copyOf(refused);
    }

    /** Says whether there is a receipt for a fact. */
    public boolean names(FactId id) {
        return stored.contains(id) || refused.containsKey(id);
    }
}
