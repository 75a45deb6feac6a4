package app.betweencalls.engine.review;

import java.util.UUID;

/**
 * The id of a fact in the log, made by whoever made the fact; the log is idempotent by it.
 *
 * @param value a UUID, time-ordered (version 7) where the maker can
 */
public record FactId(UUID value) implements Comparable<FactId> {
    /**
     * Reads the canonical text form.
     *
     * @throws IllegalArgumentException if the text is not a UUID
     */
    public static FactId of(String text) {
        return new FactId(UUID.fromString(text));
    }

    @Override
    public int compareTo(FactId other) {
        // Unsigned, so that the order is that of the bytes and of the text, on every platform.
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
