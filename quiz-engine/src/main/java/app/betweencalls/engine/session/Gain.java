package app.betweencalls.engine.session;

import app.betweencalls.engine.mastery.Before;
import app.betweencalls.engine.mastery.CandidateFold;
import app.betweencalls.engine.mastery.ItemModel;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.review.Rating;
import org.jspecify.annotations.Nullable;

/**
 * What one more answer on a point now is expected to add to the chance of a right answer on it at the horizon.
 *
 * <p>The answer is right or wrong with the model's own chance; each leads to a memory state, each state to a chance at
 * the horizon. Not thread-safe.
 */
final class Gain {
    private static final double MILLIS_PER_DAY = 86_400_000.0;
    private final CandidateFold fold;
    private final ItemModel model;
    private final MemoryModel memory;
    private final PlanTask task;
    private final double daysAhead;
    private int question;
    private double base;

    Gain(CandidateFold fold, PlanTask task) {
        this.fold = fold;
        this.model = fold.model();
        this.memory = model.memory();
        this.task = task;
        this.daysAhead = Math.max(0, task.horizon().millis() - task.millis()) / MILLIS_PER_DAY;
    }

    /** What is held of a point after a review: its state, counts, and days ahead at which that review is. */
    private record Held(@Nullable MemoryState state, ItemModel.Counts counts, double at) {}

    /** Returns the expected gain of asking a question, as a difference of chances. */
    double of(int which) {
        int point = model.catalogue().pointOf(which);
        question = which;
        base = fold.ability(point) - model.difficulty(which);
        double gap = Math.max(0, task.millis() - fold.reviewedAt(point)) / MILLIS_PER_DAY;
        Held held = new Held(fold.memory(point).orElse(null), fold.counts(point), -gap);
        double now = chance(held, 0);
        return now * chance(answered(held, true), daysAhead)
                + (1 - now) * chance(answered(held, false), daysAhead)
                - chance(held, daysAhead);
    }

    private double chance(Held held, double at) {
        MemoryState state = held.state();
        Before before = state == null
                ? Before.UNSEEN
                : ItemModel.seen(memory.recall(state, at - held.at()), held.counts(), at - held.at());
        return model.chance(question, base + model.shift(before));
    }

    private Held answered(Held held, boolean right) {
        Rating rating = right ? Rating.GOOD : Rating.AGAIN;
        MemoryState before = held.state();
        MemoryState after = before == null ? memory.first(rating) : memory.update(before, -held.at(), rating);
        return new Held(after, held.counts().plus(right), 0);
    }
}
