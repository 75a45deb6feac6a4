package app.betweencalls.engine.framework;

import java.util.List;

/**
 * What a candidate must show for an outcome, in the words of the specification.
 *
 * @param id the id
 * @param wording verbatim
 * @param verb the command verb in lower case, for example {@code explain}
 * @param thinking the cognitive level of the verb in its context
 * @param kind knowledge or competence, inherited from the outcome
 * @param points the testable points, in order of number; empty where no blueprint is held
 */
public record AssessmentCriterion(
        CriterionId id, String wording, String verb, CognitiveLevel thinking, OutcomeKind kind, List<Point> points) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the wording is blank or a point belongs to another criterion
     */
    public AssessmentCriterion {
        if (wording.trim().isEmpty()) {
            throw new IllegalArgumentException("criterion " + id + " has no wording");
        }
        for (Point point : points) {
            if (!point.id().criterion().equals(id)) {
                throw new IllegalArgumentException("point " + point.id() + " does not belong to criterion " + id);
            }
        }
        points = List.copyOf(points);
    }
}
