package app.betweencalls.api.readiness;

import java.util.List;

/**
 * A unit with its outcomes and criteria as a page shows it.
 *
 * @param reference the unit reference
 * @param title verbatim
 * @param listing where it is listed, or that it stands outside the qualifications
 * @param outcomes in printed order
 */
public record UnitView(String reference, String title, String listing, List<OutcomeView> outcomes) {

    /**
     * An outcome.
     *
     * @param number the printed number
     * @param wording verbatim
     * @param assessable whether its criteria have a readiness
     * @param criteria in printed order
     */
    public record OutcomeView(int number, String wording, boolean assessable, List<CriterionView> criteria) {}
}
