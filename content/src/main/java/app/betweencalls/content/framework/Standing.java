package app.betweencalls.content.framework;

import app.betweencalls.engine.framework.Evidence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a fact of the blueprint rests on and whether it may be asked for.
 *
 * @param evidence the marks; at least one
 * @param sources ids of the source register or instruments named in the mark
 * @param live false while a tutor's review is needed first
 * @param lookAgainBy the day by which it has to be looked at again, where the mark names one
 */
public record Standing(Set<Evidence> evidence, List<String> sources, boolean live, Optional<LocalDate> lookAgainBy) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if no evidence is named
     */
    public Standing {
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a fact needs its evidence");
        }
        evidence = Set.copyOf(evidence);
        sources = List.copyOf(sources);
    }
}
