package app.betweencalls.engine.framework;

import java.util.List;

/**
 * A unit whose specification is held: what is assessed, with its outcomes and criteria.
 *
 * @param reference the unit reference
 * @param title verbatim
 * @param level level of the unit, 2 to 4
 * @param credits credit value, above 0
 * @param guidedLearningHours as printed
 * @param purpose a summary in own words
 * @param outcomes in printed order, at least one
 * @param particulars what else the specification prints
 */
public record Unit(
        UnitReference reference,
        String title,
        int level,
        int credits,
        int guidedLearningHours,
        String purpose,
        List<LearningOutcome> outcomes,
        UnitParticulars particulars) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if there is no outcome or a figure is not above 0
     */
    public Unit {
        if (outcomes.isEmpty() || level < 1 || credits < 1 || guidedLearningHours < 1) {
            throw new IllegalArgumentException("unit " + reference + " needs outcomes, a level, credits and hours");
        }
        outcomes = List.copyOf(outcomes);
    }

    /** Makes a unit of whose particulars nothing is held. */
    public Unit(
            UnitReference reference,
            String title,
            int level,
            int credits,
            int guidedLearningHours,
            String purpose,
            List<LearningOutcome> outcomes) {
        this(reference, title, level, credits, guidedLearningHours, purpose, outcomes, UnitParticulars.NONE);
    }
}
