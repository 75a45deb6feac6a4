package app.betweencalls.engine.memory;

import app.betweencalls.engine.review.Rating;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fold of a point's reviews into its memory: turns moments into gaps and gaps into states.
 *
 * <p>{@link #replay} sorts and de-duplicates first, so the order in which reviews arrive does not matter. Time that
 * runs backwards is a gap of 0 and is flagged, never an error. Immutable and thread-safe.
 *
 * @param model the model and its weights
 * @param boundary when the candidate's days begin
 */
public record MemoryFold(MemoryModel model, DayBoundary boundary) {
    private static final double SECONDS_PER_DAY = 86400;

    /**
     * Folds all reviews of one point.
     *
     * @param reviews in any order; of several with one id the earliest in {@link RatedReview#ORDER} counts
     * @return the memory, or nothing if there is no review
     */
    public Optional<PointMemory> replay(Collection<RatedReview> reviews) {
        Map<String, RatedReview> byId = new HashMap<>();
        for (RatedReview review : reviews) {
            byId.merge(review.id(), review, (one, other) -> RatedReview.ORDER.compare(one, other) <= 0 ? one : other);
        }
        List<RatedReview> ordered = new ArrayList<>(byId.values());
        ordered.sort(RatedReview.ORDER);
        PointMemory memory = null;
        for (RatedReview review : ordered) {
            memory = memory == null ? first(review) : next(memory, review);
        }
        return Optional.ofNullable(memory);
    }

    /** Returns the memory after the first review of a point. */
    public PointMemory first(RatedReview review) {
        int lapses = review.rating() == Rating.AGAIN ? 1 : 0;
        long day = boundary.dayOf(review.at());
        return new PointMemory(model.first(review.rating()), review.at(), day, 1, lapses, false);
    }

    /**
     * Returns the memory after a further review.
     *
     * @param before the memory after the review before
     * @param review the review; if its moment lies before the last one the gap is 0 and the memory is flagged
     */
    public PointMemory next(PointMemory before, RatedReview review) {
        long day = boundary.dayOf(review.at());
        boolean back = review.at().isBefore(before.lastReviewAt()) || day < before.lastDay();
        MemoryState state = model.update(before.state(), elapsedDays(before, review.at()), review.rating());
        return new PointMemory(
                state,
                review.at().isBefore(before.lastReviewAt()) ? before.lastReviewAt() : review.at(),
                Math.max(day, before.lastDay()),
                before.reviews() + 1,
                before.lapses() + (review.rating() == Rating.AGAIN ? 1 : 0),
                before.clockWentBack() || back);
    }

    /**
     * Returns the probability of recall at a moment, by the gap that a review at that moment would have.
     *
     * @param memory the memory of the point
     * @param at the moment; one before the last review counts as the moment of that review
     * @return a probability in [0, 1]
     */
    public double recall(PointMemory memory, Instant at) {
        return model.recall(memory.state(), elapsedDays(memory, at));
    }

    /**
     * Returns the gap between the last review and a moment as the model counts it.
     *
     * @return days, at least 0; whole days if the model counts so
     */
    public double elapsedDays(PointMemory memory, Instant at) {
        if (model.countsWholeDays()) {
            return Math.max(0, boundary.dayOf(at) - memory.lastDay());
        }
        Duration gap = Duration.between(memory.lastReviewAt(), at);
        return Math.max(0, (gap.getSeconds() + gap.getNano() * 1e-9) / SECONDS_PER_DAY);
    }
}
