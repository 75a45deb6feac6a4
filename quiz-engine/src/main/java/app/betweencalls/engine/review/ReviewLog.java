package app.betweencalls.engine.review;

import app.betweencalls.engine.question.QuestionId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All facts of one candidate, ordered by (at, id) and without duplicates: the truth everything else is folded from.
 *
 * <p>{@link #merge} is commutative, associative and idempotent, so that phone and server agree in whatever order facts
 * arrive. Immutable and thread-safe.
 */
public final class ReviewLog {
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::at).thenComparing(Fact::id);
    private static final ReviewLog EMPTY = new ReviewLog(List.of());

    private final List<Fact> facts;
    private final Set<Taken> voids;

    /** What a void takes away: the answers of one session to one question. */
    private record Taken(FactId session, QuestionId question) {}

    private ReviewLog(List<Fact> ordered) {
        this.facts = List.copyOf(ordered);
        Set<Taken> found = new HashSet<>();
        for (Fact fact : ordered) {
            if (fact instanceof Fact.Voided voided) {
                found.add(new Taken(voided.session(), voided.shown().question()));
            }
        }
        this.voids = found;
    }

    /** Returns the log without facts. */
    public static ReviewLog empty() {
        return EMPTY;
    }

    /**
     * Returns the log of some facts.
     *
     * @param facts in any order; of several with one id the earliest counts, whatever the order
     */
    public static ReviewLog of(Collection<? extends Fact> facts) {
        Map<FactId, Fact> byId = new HashMap<>(facts.size() * 2);
        for (Fact fact : facts) {
            byId.merge(fact.id(), fact, ReviewLog::first);
        }
        List<Fact> ordered = new ArrayList<>(byId.values());
        ordered.sort(ORDER);
        return new ReviewLog(ordered);
    }

    /** Two facts should never share an id; if they do, the choice depends on neither their order nor their origin. */
    private static Fact first(Fact one, Fact other) {
        int order = one.at().compareTo(other.at());
        if (order == 0 && !one.equals(other)) {
            order = one.toString().compareTo(other.toString());
        }
        return order <= 0 ? one : other;
    }

    /** Returns the union of two logs. */
    public ReviewLog merge(ReviewLog other) {
        List<Fact> all = new ArrayList<>(facts);
        all.addAll(other.facts);
        return of(all);
    }

    /** Returns this log with one fact more. */
    public ReviewLog with(Fact fact) {
        return merge(of(List.of(fact)));
    }

    /** Returns the facts in order. */
    public List<Fact> facts() {
        return facts;
    }

    /** Says whether an answer counts for nothing: its question was voided in the same session. */
    public boolean isVoid(Fact.Review review) {
        return !voids.isEmpty()
                && voids.contains(new Taken(review.session(), review.shown().question()));
    }

    /** Returns the reviews that count, in order. */
    public List<Fact.Review> reviews() {
        List<Fact.Review> reviews = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Review review && !isVoid(review)) {
                reviews.add(review);
            }
        }
        return reviews;
    }

    /** Returns the sessions that are checkpoints, with the outcome each is over. */
    public Map<FactId, String> checkpoints() {
        Map<FactId, String> sessions = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.CheckpointBegun begun) {
                sessions.put(begun.session(), begun.outcome());
            }
        }
        return sessions;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ReviewLog log && facts.equals(log.facts);
    }

    @Override
    public int hashCode() {
        return facts.hashCode();
    }

    @Override
    public String toString() {
        return facts.size() + " facts";
    }
}
