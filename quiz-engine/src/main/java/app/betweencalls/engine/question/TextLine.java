package app.betweencalls.engine.question;

/**
 * One accepted or recognised text.
 *
 * @param pattern the text; a regular expression where {@code regex}
 * @param regex whether the pattern is a regular expression over the whole answer
 * @param share share earned, in [0, 1]; 0 for a recognised slip
 * @param feedback shown when this line decides
 */
public record TextLine(String pattern, boolean regex, double share, String feedback) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the pattern is blank or the share is outside [0, 1]
     */
    public TextLine {
        if (pattern.trim().isEmpty() || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a text line needs a pattern and a share in [0, 1]");
        }
    }
}
