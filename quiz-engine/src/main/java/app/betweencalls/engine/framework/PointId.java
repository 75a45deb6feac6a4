package app.betweencalls.engine.framework;

import java.util.regex.Pattern;

/**
 * The id of a testable point: criterion and running number, for example {@code R/503/0350:4.3#02}.
 *
 * <p>Memory and mastery are kept per candidate and point.
 *
 * @param value the id as written in the blueprint, in banks and in messages
 */
public record PointId(String value) implements Comparable<PointId> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]/[0-9]{3}/[0-9]{4}:[0-9]{1,2}\\.[0-9]{1,2}#[0-9]{2}");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the value is not of the shape {@code R/503/0350:4.3#02}
     */
    public PointId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a point id looks like R/503/0350:4.3#02, was " + value);
        }
    }

    /** Says whether a text has the shape of a point id. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Returns the criterion this point belongs to. */
    public CriterionId criterion() {
        return new CriterionId(value.substring(0, value.indexOf('#')));
    }

    @Override
    public int compareTo(PointId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
