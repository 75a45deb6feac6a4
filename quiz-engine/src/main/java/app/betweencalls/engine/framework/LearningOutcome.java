package app.betweencalls.engine.framework;

import java.util.List;

/**
 * What the candidate will know or be able to do.
 *
 * @param id the id, for example {@code R/503/0350:LO4}
 * @param number the printed number, from 1
 * @param wording verbatim
 * @param kind what evidence its criteria ask for
 * @param criteria in printed order, at least one
 * @param teachingContent in printed order
 */
public record LearningOutcome(
        String id,
        int number,
        String wording,
        OutcomeKind kind,
        List<AssessmentCriterion> criteria,
        List<TeachingContent> teachingContent) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if it has no criterion or a criterion is of another kind
     */
    public LearningOutcome {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("outcome " + id + " has no criterion");
        }
        for (AssessmentCriterion criterion : criteria) {
            if (criterion.kind() != kind) {
                throw new IllegalArgumentException("criterion " + criterion.id() + " is not of kind " + kind);
            }
        }
        criteria = List.copyOf(criteria);
        teachingContent = List.copyOf(teachingContent);
    }
}
