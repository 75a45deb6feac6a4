package app.betweencalls.engine.framework;

import java.util.List;

/**
 * A line of the specification's third column.
 *
 * @param id the id, for example {@code R/503/0350:LO4.c03}
 * @param text verbatim
 * @param criteria the criteria it is linked to; for some units an editorial mapping
 */
public record TeachingContent(String id, String text, List<CriterionId> criteria) {
    /** Copies the list. */
    public TeachingContent {
        criteria = List.copyOf(criteria);
    }
}
