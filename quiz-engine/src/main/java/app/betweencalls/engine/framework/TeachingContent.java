package app.betweencalls.engine.framework;

import java.util.List;
import java.util.Optional;

/**
 * A line of the specification's third column.
 *
 * @param id the id, for example {@code R/503/0350:LO4.c03}
 * @param text verbatim
 * @param criteria the criteria it is linked to; for some units an editorial mapping
 * @param printedBeside the criterion the source prints it beside, where it prints one
 * @param notes notes of the editor: how it reads, what was mended
 */
public record TeachingContent(
        String id, String text, List<CriterionId> criteria, Optional<CriterionId> printedBeside, List<String> notes) {
    /** Copies the lists. */
    public TeachingContent {
        criteria = List.copyOf(criteria);
        notes = List.copyOf(notes);
    }

    /** Makes a line without notes that is printed against its outcome. */
    public TeachingContent(String id, String text, List<CriterionId> criteria) {
        this(id, text, criteria, Optional.empty(), List.of());
    }
}
