package app.betweencalls.android.net;

import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Receipts;
import app.betweencalls.android.screen.Reply;
import app.betweencalls.android.screen.Server;
import app.betweencalls.android.screen.Store;
import app.betweencalls.engine.review.Fact;
import java.util.List;
import java.util.Optional;

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

    /** Sends a batch; says how the try ended where it must stop, and nothing where it may go on. */
    private Optional<Outcome> send(Pairing pairing, List<Fact> facts) {
        Reply<Receipts> reply = server.sync(pairing, facts);
        if (reply instanceof Reply.Agreed<Receipts> agreed) {
            Receipts receipts = agreed.value();
            store.sent(receipts.stored());
            receipts.refused().forEach(store::refused);
            boolean all = facts.stream().allMatch(fact -> receipts.names(fact.id()));
            // What the server left unmentioned is sent again later, not in a loop.
            return all ? Optional.empty() : Optional.of(Outcome.LATER);
        }
        boolean signedOut = reply instanceof Reply.Refused<Receipts> refused
                && (refused.status() == 401 || refused.status() == 403);
        return Optional.of(signedOut ? Outcome.SIGNED_OUT : Outcome.LATER);
    }
}
