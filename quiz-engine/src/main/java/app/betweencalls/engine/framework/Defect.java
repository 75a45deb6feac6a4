package app.betweencalls.engine.framework;

import java.util.List;

/**
 * An error, gap or ambiguity of a source document, shown beside what it touches.
 *
 * @param id the id in the register, for example {@code AN07}
 * @param touches ids of what it touches: a unit, qualification, listed unit or criterion; {@code all} for every page
 * @param where the place in the sources, in words
 * @param what what is wrong or unclear
 * @param handling how this product deals with it
 * @param weight how much depends on it
 */
public record Defect(String id, List<String> touches, String where, String what, String handling, Weight weight) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the id or what is wrong is blank, or it touches nothing
     */
    public Defect {
        if (id.trim().isEmpty() || what.trim().isEmpty() || touches.isEmpty()) {
            throw new IllegalArgumentException("a defect needs an id, a text and something it touches: " + id);
        }
        touches = List.copyOf(touches);
    }

    /** How much depends on a defect. */
    public enum Weight {
        LOW,
        MEDIUM,
        HIGH
    }
}
