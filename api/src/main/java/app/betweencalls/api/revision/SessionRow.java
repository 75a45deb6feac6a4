package app.betweencalls.api.revision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A session as stored: what was planned, and the place to come back to.
 *
 * @param candidate whose it is
 * @param id its id
 * @param startedAt when it began
 * @param seconds how long it is meant to be, reading the feedback included
 * @param logLength length of the review log when it began: its facts come after
 * @param picks what is shown, in order
 * @param place where the candidate stands
 * @param endedAt when it ended
 * @param before readiness by criterion id when it began
 */
record SessionRow(
        UUID candidate,
        UUID id,
        Instant startedAt,
        int seconds,
        long logLength,
        List<StoredPick> picks,
        Place place,
        Optional<Instant> endedAt,
        Map<String, Double> before) {

    /**
     * Where the candidate stands.
     *
     * @param pick number of the question on the screen, from 0; -1 before the first
     * @param shownAt when it was first shown
     * @param awaySince when the candidate went away from it, while away
     * @param awayMillis how long the candidate was away from it before, in milliseconds
     */
    record Place(int pick, Optional<Instant> shownAt, Optional<Instant> awaySince, long awayMillis) {
        /** Before the first question. */
        static final Place START = new Place(-1, Optional.empty(), Optional.empty(), 0);

        Place away(Instant now) {
            return new Place(pick, shownAt, awaySince.or(() -> Optional.of(now)), awayMillis);
        }
    }

    SessionRow at(Place next) {
        return new SessionRow(candidate, id, startedAt, seconds, logLength, picks, next, endedAt, before);
    }

    SessionRow with(List<StoredPick> next) {
        return new SessionRow(candidate, id, startedAt, seconds, logLength, next, place, endedAt, before);
    }

    /** Puts a pick right behind another. */
    SessionRow withAfter(int pick, StoredPick added) {
        List<StoredPick> next = new ArrayList<>(picks);
        next.add(pick + 1, added);
        return with(next);
    }

    SessionRow ended(Instant now) {
        return new SessionRow(candidate, id, startedAt, seconds, logLength, picks, place, Optional.of(now), before);
    }
}
