package app.betweencalls.engine.question;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the figures of a parametric question vary: what is drawn, what follows from it, and what must hold.
 *
 * <p>The texts of the question hold the templates; {@code Variants} turns them into a concrete question.
 *
 * @param ranges what is drawn, in written order: name to range
 * @param derived what follows: name to formula, in written order
 * @param conditions formulas that must hold for a draw to be used
 * @param answers the templates of the numeric lines, in written order
 */
public record Variation(
        Map<String, Range> ranges, Map<String, String> derived, List<String> conditions, List<NumberTemplate> answers) {
    /** Copies lists and maps; the maps keep their order. */
    public Variation {
        ranges = Collections.unmodifiableMap(new LinkedHashMap<>(ranges));
        derived = Collections.unmodifiableMap(new LinkedHashMap<>(derived));
        conditions = List.copyOf(conditions);
        answers = List.copyOf(answers);
    }

    /**
     * What a parameter is drawn from.
     *
     * @param low first value
     * @param high last value at most
     * @param step distance between values, above 0
     */
    public record Range(double low, double high, double step) {
        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if it is empty, endless or has no step
         */
        public Range {
            if (!(low <= high) || !(step > 0) || (high - low) / step > 10_000) {
                throw new IllegalArgumentException("a range needs low <= high and a step, at most 10,000 values");
            }
        }
    }

    /**
     * A numeric line whose value is a formula.
     *
     * @param formula the value
     * @param tolerance half width, absolute
     * @param significantFigures figures to agree to, or 0
     * @param share share earned, in [0, 1]
     * @param feedback a template
     */
    public record NumberTemplate(
            String formula, double tolerance, int significantFigures, double share, String feedback) {}
}
