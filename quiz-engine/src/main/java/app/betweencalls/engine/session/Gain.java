package app.betweencalls.engine.session;

import app.betweencalls.engine.mastery.CandidateFold;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.ItemModel;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.review.Rating;

/**
 * What one more answer on a point now is expected to add to the chance of a right answer on it at the horizon.
 *
 * <p>The answer is right or wrong with the model's own chance; each leads to a memory state, each state to a recall at
 * the
 * horizon, each recall to a chance. Not thread-safe.
 */
final class Gain {
    private static final double MILLIS_PER_DAY = 86_400_000.0;

    private final CandidateFold fold;
    private final ItemModel model;
    private final MemoryModel memory;
    private final PlanTask task;
    private final double daysAhead;

    Gain(CandidateFold fold, PlanTask task) {
        this.fold = fold;
        this.model = fold.model();
        this.memory = model.memory();
        this.task = task;
        this.daysAhead = Math.max(0, task.horizon().millis() - task.millis()) / MILLIS_PER_DAY;
    }

    /** Returns the expected gain of asking a question, as a difference of chances. */
    double of(int question) {
        Catalogue catalogue = model.catalogue();
        int point = catalogue.pointOf(question);
        double base = fold.ability(point) - model.difficulty(question);
        double now = model.chance(question, base + fold.shift(point, task.millis()));
        double without =
                model.chance(question, base + fold.shift(point, task.horizon().millis()));
        double right = model.chance(question, base + after(point, Rating.GOOD));
        double wrong = model.chance(question, base + after(point, Rating.AGAIN));
        return now * right + (1 - now) * wrong - without;
    }

    /** The shift of a point at the horizon after an answer now. */
    private double after(int point, Rating rating) {
        int rights = fold.rights(point) + (rating == Rating.AGAIN ? 0 : 1);
        MemoryState next = fold.memory(point)
                .map(state -> memory.update(state, fold.elapsed(point, task.millis(), task.day()), rating))
                .orElseGet(() -> memory.first(rating));
        return model.seenShift(memory.recall(next, daysAhead), rights);
    }
}
