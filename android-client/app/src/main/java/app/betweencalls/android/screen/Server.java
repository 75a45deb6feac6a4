package app.betweencalls.android.screen;

import app.betweencalls.engine.review.Fact;
import java.util.List;

/** The door to the server. Calls block until there is a reply and never throw for what a network can do. */
public interface Server {
    /**
     * Spends a pairing code.
     *
     * @param address as typed
     * @param code as typed
     */
    Reply<Pairing> pair(String address, String code);

    /** Asks for a planned session of 60, 120 or 180 seconds. */
    Reply<Session> session(Pairing pairing, int seconds);

    /** Sends facts, at most 200; returns what became of each. */
    Reply<Receipts> sync(Pairing pairing, List<Fact> facts);
}
