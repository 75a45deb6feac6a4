package app.betweencalls.android.screen;

import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The door to what this phone keeps. What a method wrote survives a power cut once it has returned. */
public interface Store {
    /** Returns what joins this phone to an account. */
    Optional<Pairing> pairing();

    /** Keeps a pairing in place of any earlier one. */
    void pair(Pairing pairing);

    /** Forgets the pairing; the log stays. */
    void unpair();

    /** Keeps a session as the open one, in place of any earlier one. */
    void openSession(Session session);

    /** Returns the open session and how far it is. */
    Optional<Progress> progress();

    /** Notes that no session is open. */
    void closeSession();

    /** Notes when the question of the open session was last on the screen. */
    void seen(Fact.Shown shown, Instant at);

    /** Returns when a question of the open session was last on the screen; empty if it never was. */
    Optional<Instant> lastSeen(Fact.Shown shown);

    /** Appends a fact to the log; a known id changes nothing. */
    void append(Fact fact);

    /** Returns the facts the server does not have yet and has not refused, oldest first. */
    List<Fact> unsent(int atMost);

    /** Notes that the server has these facts. */
    void sent(List<FactId> ids);

    /** Notes that the server will not take a fact, and why; it stays in the log. */
    void refused(FactId id, String why);

    /** Returns how much of the log is where. */
    Backlog backlog();

    /**
     * How much of the log is where.
     *
     * @param waiting answers that the server does not have yet
     * @param refused answers that the server would not take
     */
    record Backlog(int waiting, int refused) {}
}
