package app.betweencalls.engine.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How well predictions of recall came true.
 *
 * @param events how many predictions were judged
 * @param logLoss mean of -ln of the probability given to what happened
 * @param rmseBins root mean square of (mean predicted less mean recalled) over bins of like reviews
 * @param auc probability that a recalled review was predicted higher than a forgotten one; 0.5 if all are of one kind
 * @param reliability ten bands of predicted recall, lowest first, empty ones left out
 */
public record CalibrationReport(int events, double logLoss, double rmseBins, double auc, List<Band> reliability) {
    private static final int BANDS = 10;

    /**
     * One band of predicted recall.
     *
     * @param events how many predictions fell into it
     * @param predicted their mean
     * @param recalled the share that was recalled
     */
    public record Band(int events, double predicted, double recalled) {}

    /**
     * Judges the predictions of a range of scored events.
     *
     * @param history the log
     * @param recall predictions by event
     * @param from the first event
     * @param to one past the last event
     */
    public static CalibrationReport of(ReviewHistory history, double[] recall, int from, int to) {
        return new CalibrationReport(
                to - from,
                Predictions.logLoss(history, recall, from, to),
                rmseBins(history, recall, from, to),
                auc(history, recall, from, to),
                bands(history, recall, from, to));
    }

    /** Sums of one bin. */
    private static final class Bin {
        private int events;
        private double predicted;
        private int recalled;

        void take(double probability, boolean success) {
            events++;
            predicted += probability;
            recalled += success ? 1 : 0;
        }
    }

    /**
     * Bins by gap, number of reviews and lapses before, each on the logarithmic grid of the public benchmark of FSRS.
     *
     * @see <a href="https://github.com/open-spaced-repetition/srs-benchmark">SRS benchmark: RMSE (bins)</a>
     */
    private static double rmseBins(ReviewHistory history, double[] recall, int from, int to) {
        Map<Long, Bin> bins = new HashMap<>();
        for (int point = 0; point < history.points(); point++) {
            int lapses = 0;
            for (int place = history.start[point]; place < history.start[point + 1]; place++) {
                int event = history.event[place];
                if (event >= from && event < to) {
                    int reviews = place - history.start[point];
                    long key = cell(history.gapDays[place], 3.62) * 10_000
                            + cell(reviews + 1, 1.89) * 100
                            + (lapses == 0 ? 99 : cell(lapses, 1.73));
                    bins.computeIfAbsent(key, ignored -> new Bin()).take(recall[event], history.recalled(event));
                }
                lapses += history.rating[place] == 1 && history.gapDays[place] > 0 ? 1 : 0;
            }
        }
        double sum = 0;
        for (Bin bin : bins.values()) {
            double off = (bin.predicted - bin.recalled) / bin.events;
            sum += bin.events * off * off;
        }
        return to > from ? Math.sqrt(sum / (to - from)) : 0;
    }

    private static long cell(double value, double base) {
        return (long) Math.floor(StrictMath.log(value) / StrictMath.log(base) + 1e-12);
    }

    private static double auc(ReviewHistory history, double[] recall, int from, int to) {
        Integer[] byRecall = new Integer[to - from];
        for (int index = 0; index < byRecall.length; index++) {
            byRecall[index] = from + index;
        }
        Arrays.sort(byRecall, (one, other) -> Double.compare(recall[one], recall[other]));
        double rankSum = 0;
        long recalled = 0;
        int index = 0;
        while (index < byRecall.length) {
            int end = index;
            int recalledHere = 0;
            while (end < byRecall.length && recall[byRecall[end]] == recall[byRecall[index]]) {
                recalledHere += history.recalled(byRecall[end]) ? 1 : 0;
                end++;
            }
            rankSum += recalledHere * (index + 1 + end) / 2.0;
            recalled += recalledHere;
            index = end;
        }
        long forgotten = byRecall.length - recalled;
        if (recalled == 0 || forgotten == 0) {
            return 0.5;
        }
        return (rankSum - recalled * (recalled + 1) / 2.0) / ((double) recalled * forgotten);
    }

    private static List<Band> bands(ReviewHistory history, double[] recall, int from, int to) {
        Bin[] bins = new Bin[BANDS];
        for (int event = from; event < to; event++) {
            int band = (int) Math.min(BANDS - 1, recall[event] * BANDS);
            if (bins[band] == null) {
                bins[band] = new Bin();
            }
            bins[band].take(recall[event], history.recalled(event));
        }
        List<Band> bands = new ArrayList<>();
        for (Bin bin : bins) {
            if (bin != null) {
                bands.add(new Band(bin.events, bin.predicted / bin.events, bin.recalled / (double) bin.events));
            }
        }
        return bands;
    }
}
