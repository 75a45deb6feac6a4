package app.betweencalls.android.screen;

import app.betweencalls.engine.review.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How far a session is: a fold of the facts that name it, so that nothing but the log has to be kept.
 *
 * @param session the session
 * @param facts its reviews and voids, in the order they were stored
 */
public record Progress(Session session, List<Fact> facts) {
    /** How long one may be away from a question that was read and still answer it. */
    public static final Duration AWAY_AT_MOST = Duration.ofSeconds(90);

    /** Copies the list. */
    public Progress {
        facts = List.copyOf(facts);
    }

    /** Returns the first pick that can be drawn and has neither review nor void. */
    public Optional<Pick> next() {
        Set<Fact.Shown> past = past();
        return drawable().stream().filter(pick -> !past.contains(pick.shown())).findFirst();
    }

    /** Returns the number of a pick among those that can be drawn, from 1. */
    public int number(Pick pick) {
        return drawable().indexOf(pick) + 1;
    }

    /** Returns how many picks can be drawn. */
    public int length() {
        return drawable().size();
    }

    /** Returns the type names of picks that this app cannot draw, in order. */
    public List<String> skipped() {
        return session.picks().stream()
                .filter(pick -> !pick.task().isPresent())
                .map(Pick::taskType)
                .collect(Collectors.toList());
    }

    /** Returns the reviews, in order. */
    public List<Fact.Review> reviews() {
        List<Fact.Review> reviews = new ArrayList<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Review review) {
                reviews.add(review);
            }
        }
        return reviews;
    }

    /** Says whether a question read at one time and come back to at another must count for nothing. */
    public static boolean isAwayTooLong(Instant left, Instant back) {
        return Duration.between(left, back).compareTo(AWAY_AT_MOST) > 0;
    }

    private List<Pick> drawable() {
        return session.picks().stream().filter(pick -> pick.task().isPresent()).collect(Collectors.toList());
    }

    private Set<Fact.Shown> past() {
        Set<Fact.Shown> past = new HashSet<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Review review) {
                past.add(review.shown());
            } else if (fact instanceof Fact.Voided voided) {
                past.add(voided.shown());
            }
        }
        return past;
    }
}
