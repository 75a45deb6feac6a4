package app.betweencalls.engine.framework;

import java.util.regex.Pattern;

/**
 * The id of an assessment criterion: unit reference and printed number, for example {@code R/503/0350:4.3}.
 *
 * @param value the id as written in frameworks, banks and messages
 */
public record CriterionId(String value) implements Comparable<CriterionId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]/[0-9]{3}/[0-9]{4}:[0-9]{1,2}\\.[0-9]{1,2}");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the value is not of the shape {@code R/503/0350:4.3}
     */
    public CriterionId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a criterion id looks like R/503/0350:4.3, was " + value);
        }
    }

    /** Says whether a text has the shape of a criterion id. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Returns the unit this criterion belongs to. */
    public UnitReference unit() {
        return new UnitReference(value.substring(0, value.indexOf(':')));
    }

    /** Returns the printed number, for example {@code 4.3}. */
    public String number() {
        return value.substring(value.indexOf(':') + 1);
    }

    @Override
    public int compareTo(CriterionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
