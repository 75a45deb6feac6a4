package app.betweencalls.android;

import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Progress;
import app.betweencalls.android.screen.Session;
import app.betweencalls.android.screen.Store;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A store in memory, for tests of what is built on it. */
public final class FakeStore implements Store {
    /** The log, in order. */
    public final List<Fact> log = new ArrayList<>();

    /** Ids that the server has. */
    public final Set<FactId> sent = new HashSet<>();

    /** Why, by id, the server would not take a fact. */
    public final Map<FactId, String> refused = new HashMap<>();

    private final Map<Fact.Shown, Instant> seen = new HashMap<>();
    private Optional<Pairing> pairing = Optional.empty();
    private Optional<Session> session = Optional.empty();

    @Override
    public Optional<Pairing> pairing() {
        return pairing;
    }

    @Override
    public void pair(Pairing kept) {
        pairing = Optional.of(kept);
    }

    @Override
    public void unpair() {
        pairing = Optional.empty();
    }

    @Override
    public void openSession(Session opened) {
        session = Optional.of(opened);
        seen.clear();
    }

    @Override
    public Optional<Progress> progress() {
        return session.map(open -> new Progress(
                open, log.stream().filter(fact -> isOf(fact, open.id())).toList()));
    }

    private static boolean isOf(Fact fact, FactId session) {
        return (fact instanceof Fact.Review review && review.session().equals(session))
                || (fact instanceof Fact.Voided voided && voided.session().equals(session));
    }

    @Override
    public void closeSession() {
        session = Optional.empty();
    }

    @Override
    public void seen(Fact.Shown shown, Instant at) {
        seen.put(shown, at);
    }

    @Override
    public Optional<Instant> lastSeen(Fact.Shown shown) {
        return Optional.ofNullable(seen.get(shown));
    }

    @Override
    public void append(Fact fact) {
        if (log.stream().noneMatch(known -> known.id().equals(fact.id()))) {
            log.add(fact);
        }
    }

    @Override
    public List<Fact> unsent(int atMost) {
        return log.stream()
                .filter(fact -> !sent.contains(fact.id()) && !refused.containsKey(fact.id()))
                .limit(atMost)
                .toList();
    }

    @Override
    public void sent(List<FactId> ids) {
        sent.addAll(ids);
    }

    @Override
    public void refused(FactId id, String why) {
        refused.put(id, why);
    }

    @Override
    public Backlog backlog() {
        return new Backlog(unsent(Integer.MAX_VALUE).size(), refused.size());
    }
}
