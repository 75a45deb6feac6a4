package app.betweencalls.api.revision;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.engine.mastery.CandidateState;
import app.betweencalls.engine.mastery.ItemModel;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.ReviewLog;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What each candidate's log says, folded when it is asked for and kept while it is fresh.
 *
 * <p>An entry knows how long the log was and under which published banks it was folded; a longer log is read from there
 * on, so that another instance's appends are seen too. Nothing derived is stored.
 */
@Singleton
class CandidateStates {
    private final FactStore facts;
    private final Banks banks;
    private final Cache<UUID, Entry> entries = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterAccess(Duration.ofMinutes(30))
            .build();

    CandidateStates(FactStore facts, Banks banks) {
        this.facts = facts;
        this.banks = banks;
    }

    /** What is kept: a log, and the state it folds to. */
    private static final class Entry {
        private long length;
        private ReviewLog log = ReviewLog.empty();
        private @Nullable CandidateState state;
        private @Nullable ItemModel model;
    }

    /**
     * Reads something off a candidate's state. States are not for several threads, so requests of one candidate take
     * turns.
     */
    <T> T read(UUID candidate, ZoneId zone, Function<CandidateState, T> reader) {
        return readWithLog(candidate, zone, view -> reader.apply(view.state()));
    }

    /**
     * A candidate's log and what it says.
     *
     * @param log the log
     * @param state what it folds to
     */
    record View(ReviewLog log, CandidateState state) {}

    /** As {@link #read}, with the log. */
    <T> T readWithLog(UUID candidate, ZoneId zone, Function<View, T> reader) {
        Entry entry = entries.get(candidate, id -> new Entry());
        synchronized (entry) {
            CandidateState state = refreshed(entry, candidate, zone);
            return reader.apply(new View(entry.log, state));
        }
    }

    private CandidateState refreshed(Entry entry, UUID candidate, ZoneId zone) {
        ItemModel model = banks.model();
        CandidateState state = entry.state;
        List<Fact> added = facts.length(candidate) > entry.length ? facts.after(candidate, entry.length) : List.of();
        if (state == null || entry.model != model || !added.isEmpty()) {
            entry.log = entry.log.merge(ReviewLog.of(added));
            entry.length += added.size();
            entry.model = model;
            state = CandidateState.fold(entry.log, model, zone);
            entry.state = state;
        }
        return state;
    }
}
