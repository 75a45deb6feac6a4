package app.betweencalls.android.net;

import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Reply;
import app.betweencalls.android.screen.Server;
import app.betweencalls.android.screen.Store;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Posts the log until the server has it. Sending twice is harmless: the server is idempotent by fact id. Used by one
 * thread at a time.
 */
public final class SyncQueue {
    /** A hundred sessions' worth; more waits for the next try. */
    private static final int BATCHES_AT_MOST = 20;

    private static final int BATCH = 100;

    private final Store store;
    private final Server server;

    /** Makes the queue of a store. */
    public SyncQueue(Store store, Server server) {
        this.store = store;
        this.server = server;
    }

    /** How a try ended. */
    public enum Outcome {
        /** The server has everything, or has refused it for good. */
        DONE,
        /** Something waits; trying again later is right. */
        LATER,
        /** Something waits for this phone to be paired again. */
        SIGNED_OUT
    }

    /** Sends what waits. */
    public Outcome drain() {
        Optional<Pairing> pairing = store.pairing();
        if (!pairing.isPresent()) {
            return Outcome.SIGNED_OUT;
        }
        for (int batch = 0; batch < BATCHES_AT_MOST; batch++) {
            List<Fact> waiting = store.unsent(BATCH);
            if (waiting.isEmpty()) {
                return Outcome.DONE;
            }
            Optional<Outcome> stop = send(pairing.get(), waiting);
            if (stop.isPresent()) {
                return stop.get();
            }
        }
        return Outcome.LATER;
    }

    /** Sends a batch; one that is refused is sent fact by fact, so that one bad fact holds up no other. */
    private Optional<Outcome> send(Pairing pairing, List<Fact> facts) {
        Reply<List<FactId>> reply = server.sync(pairing, facts);
        if (reply instanceof Reply.Agreed<List<FactId>> agreed) {
            store.sent(agreed.value());
            // A server that keeps a fact back without refusing it is asked again later, not in a loop.
            return agreed.value().containsAll(ids(facts)) ? Optional.empty() : Optional.of(Outcome.LATER);
        }
        if (!(reply instanceof Reply.Refused<List<FactId>> refused)) {
            return Optional.of(Outcome.LATER);
        }
        if (refused.status() == 401 || refused.status() == 403) {
            return Optional.of(Outcome.SIGNED_OUT);
        }
        if (refused.status() != 400) {
            return Optional.of(Outcome.LATER);
        }
        if (facts.size() == 1) {
            store.refused(facts.get(0).id(), refused.code() + ": " + refused.detail());
            return Optional.empty();
        }
        for (Fact fact : facts) {
            Optional<Outcome> stop = send(pairing, List.of(fact));
            if (stop.isPresent()) {
                return stop;
            }
        }
        return Optional.empty();
    }

    private static List<FactId> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).collect(Collectors.toList());
    }
}
