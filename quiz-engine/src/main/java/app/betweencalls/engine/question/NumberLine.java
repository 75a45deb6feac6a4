package app.betweencalls.engine.question;

/**
 * One accepted or recognised number.
 *
 * @param low lower end, included
 * @param high upper end, included; equal to {@code low} for an exact value
 * @param value the value shown as the answer; within [low, high]
 * @param significantFigures figures to which the answer must agree with the value, or 0 for the range alone
 * @param share share earned, in [0, 1]; 0 for a recognised slip
 * @param feedback shown when this line decides
 */
public record NumberLine(double low, double high, double value, int significantFigures, double share, String feedback) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the range is empty or not finite, or the share is outside [0, 1]
     */
    public NumberLine {
        if (!(low <= value && value <= high) || Double.isInfinite(low) || Double.isInfinite(high)) {
            throw new IllegalArgumentException("a number line needs low <= value <= high, was " + low + ", " + high);
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be in [0, 1], was " + share);
        }
    }
}
