package app.betweencalls.content.framework;

import app.betweencalls.engine.framework.CriterionId;
import java.util.List;

/**
 * What the blueprint says of a criterion beside its points.
 *
 * @param criterion the criterion
 * @param mustKnow what has to be known, in one sentence
 * @param see register entries that bear on it; a span such as {@code L01 to L37} is kept as its ends
 */
public record CriterionNotes(CriterionId criterion, String mustKnow, List<String> see) {
    /** Copies the list. */
    public CriterionNotes {
        see = List.copyOf(see);
    }
}
