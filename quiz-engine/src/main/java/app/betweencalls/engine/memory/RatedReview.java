package app.betweencalls.engine.memory;

import app.betweencalls.engine.review.Rating;
import java.time.Instant;
import java.util.Comparator;

/**
 * What memory needs to know of one review of a point: when, how well, and an id that makes the order total.
 *
 * @param id the id of the review; two reviews with the same id are the same review
 * @param at when it was answered
 * @param rating how well the point was recalled
 */
public record RatedReview(String id, Instant at, Rating rating) {
    /** By time, then by id: the order in which reviews are folded wherever they arrive from. */
    public static final Comparator<RatedReview> ORDER =
            Comparator.comparing(RatedReview::at).thenComparing(RatedReview::id).thenComparing(RatedReview::rating);
}
