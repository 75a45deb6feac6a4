package app.betweencalls.api.readiness;

import java.util.List;

/**
 * A criterion as a page shows it.
 *
 * @param id the id
 * @param number the printed number
 * @param wording verbatim
 * @param assessable whether it is a knowledge criterion and so has a readiness
 * @param bandStep 0 not enough yet, 1 building, 2 recall-ready, 3 discussion-ready
 * @param bandWord the band in words
 * @param figures number and interval; empty while there is none to show
 * @param facts what the figure rests on, each a short phrase
 * @param reason why it is what it is, in a sentence
 * @param defects known faults of the source document here; empty for most
 */
public record CriterionView(
        String id,
        String number,
        String wording,
        boolean assessable,
        int bandStep,
        String bandWord,
        List<Figures> figures,
        List<String> facts,
        String reason,
        List<String> defects) {

    /**
     * A number with its interval.
     *
     * @param readiness in [0, 1]
     * @param low lower end of the 80 % interval
     * @param high upper end
     * @param words all three in words
     */
    public record Figures(double readiness, double low, double high, String words) {
        /** Returns where a probability stands on a line of 100 units, whole. */
        public int place(double probability) {
            return (int) Math.round(probability * 100);
        }
    }
}
