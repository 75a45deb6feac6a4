package app.betweencalls.engine.memory;

import java.time.Instant;

/**
 * The memory of one point after its latest review, with what is needed to take the next one.
 *
 * @param state what the model keeps
 * @param lastReviewAt the latest moment of any review so far
 * @param lastDay the candidate's day of that moment, see {@link DayBoundary#dayOf}
 * @param reviews how many reviews were folded, at least 1
 * @param lapses how many of them were not recalled, the first included
 * @param clockWentBack whether any review came with a moment or day before the one folded before it; its gap was
 *     taken as 0
 */
public record PointMemory(
        MemoryState state, Instant lastReviewAt, long lastDay, int reviews, int lapses, boolean clockWentBack) {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if there is no review or there are more lapses than reviews
     */
    public PointMemory {
        if (reviews < 1 || lapses < 0 || lapses > reviews) {
            throw new IllegalArgumentException("reviews " + reviews + " and lapses " + lapses + " do not fit");
        }
    }
}
