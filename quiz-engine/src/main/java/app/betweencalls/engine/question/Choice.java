package app.betweencalls.engine.question;

import java.util.Optional;

/**
 * One thing a candidate can choose or place: an option, a step, an item, a left side, a model point.
 *
 * @param id the written letter, never reused or derived from position or text
 * @param text what is shown
 * @param feedback shown when this was chosen (options) or misplaced (steps, items, pairs); may be empty
 * @param rationale for staff, never shown to candidates
 * @param misconception the false belief that makes it tempting
 */
public record Choice(
        String id, String text, String feedback, Optional<String> rationale, Optional<String> misconception) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if id or text is blank
     */
    public Choice {
        if (id.trim().isEmpty() || text.trim().isEmpty()) {
            throw new IllegalArgumentException("a choice needs an id and a text");
        }
    }
}
