package app.betweencalls.engine.framework;

import java.util.regex.Pattern;

/**
 * The reference of a unit as its specification prints it, for example {@code R/503/0350}.
 *
 * @param value one capital letter, three digits, four digits, divided by slashes
 */
public record UnitReference(String value) implements Comparable<UnitReference> {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]/[0-9]{3}/[0-9]{4}");

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the value is not of the shape {@code A/000/0000}
     */
    public UnitReference {
        if (!isValid(value)) {
            throw new IllegalArgumentException("a unit reference looks like R/503/0350, was " + value);
        }
    }

    /** Says whether a text has the shape of a unit reference. */
    public static boolean isValid(String text) {
        return SHAPE.matcher(text).matches();
    }

    @Override
    public int compareTo(UnitReference other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
