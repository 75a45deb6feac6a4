package app.betweencalls.content.bank;

import java.util.Optional;

/**
 * What staff keep beside an accepted or recognised line of a numeric or short question.
 *
 * @param rationale why the line is there; never shown to candidates
 * @param misconception the false belief behind a recognised slip
 */
public record Aside(Optional<String> rationale, Optional<String> misconception) {
    /** Nothing kept. */
    public static final Aside NONE = new Aside(Optional.empty(), Optional.empty());
}
