package app.betweencalls.engine.framework;

import java.util.Set;

/**
 * One testable fact or skill under a criterion: the grain of memory and mastery.
 *
 * @param id the id, never reused
 * @param text the fact in one sentence
 * @param evidence what the fact rests on, at least one mark
 * @param live false while the fact needs a tutor's review and must stay out of live banks
 */
public record Point(PointId id, String text, Set<Evidence> evidence, boolean live) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the text is blank or no evidence is named
     */
    public Point {
        if (text.trim().isEmpty() || evidence.isEmpty()) {
            throw new IllegalArgumentException("point " + id + " needs a text and its evidence");
        }
        evidence = Set.copyOf(evidence);
    }
}
