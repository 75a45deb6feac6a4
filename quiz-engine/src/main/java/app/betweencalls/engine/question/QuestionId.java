package app.betweencalls.engine.question;

import java.util.regex.Pattern;

/**
 * The id of a question; survives rewording and is never derived from text.
 *
 * @param value 3 to 64 of a-z, 0-9 and hyphen
 */
public record QuestionId(String value) implements Comparable<QuestionId> {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9-]{3,64}");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the value has another shape
     */
    public QuestionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a question id is 3 to 64 of a-z, 0-9 and hyphen, was " + value);
        }
    }

    /** Says whether a text has the shape of a question id. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(QuestionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
