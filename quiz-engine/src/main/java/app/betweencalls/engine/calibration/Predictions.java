package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.memory.PlainMath;
import app.betweencalls.engine.review.Rating;

/** What a memory model predicts for the scored events of a log, each from the reviews before it. */
public final class Predictions {
    private static final double SURE = 1e-7;

    private Predictions() {}

    /**
     * Returns recall just before every scored event, in time order.
     *
     * @param history the log
     * @param model the model; every review, scored or not, moves its state
     */
    public static double[] of(ReviewHistory history, MemoryModel model) {
        double[] recall = new double[history.events()];
        for (int point = 0; point < history.points(); point++) {
            MemoryState state = null;
            for (int place = history.start[point]; place < history.start[point + 1]; place++) {
                Rating rating = Rating.of(history.rating[place]);
                if (state == null) {
                    state = model.first(rating);
                } else {
                    double gap = model.countsWholeDays() ? history.gapDays[place] : history.gapExact[place];
                    if (history.event[place] >= 0) {
                        recall[history.event[place]] = model.recall(state, gap);
                    }
                    state = model.update(state, gap, rating);
                }
            }
        }
        return recall;
    }

    /**
     * Returns the mean log loss over a range of scored events, predictions capped at 1e-7 and 1 - 1e-7.
     *
     * @param history the log
     * @param recall predictions by event
     * @param from the first event
     * @param to one past the last event
     * @return nats an event; 0 if the range is empty
     */
    public static double logLoss(ReviewHistory history, double[] recall, int from, int to) {
        double sum = 0;
        for (int event = from; event < to; event++) {
            double predicted = Math.min(1 - SURE, Math.max(SURE, recall[event]));
            sum -= PlainMath.log(history.recalled(event) ? predicted : 1 - predicted);
        }
        return to > from ? sum / (to - from) : 0;
    }
}
