package app.betweencalls.api.banks;

import java.util.List;

/**
 * A bank as a tutor sees it.
 *
 * @param id the bank's id
 * @param title its title
 * @param unit the unit reference
 * @param edition the published edition and its date
 * @param resting how many questions rest because a review is due or a date has passed, in words; empty for none
 * @param criteria coverage by criterion, in printed order
 * @param questions those of the chosen criterion, or all; at most 200 a page
 * @param criterion number of the chosen criterion; empty for all
 * @param pages links to further pages of questions
 */
public record BankPage(
        String id,
        String title,
        String unit,
        String edition,
        String resting,
        List<CriterionCoverage> criteria,
        List<QuestionLine> questions,
        String criterion,
        List<PageLink> pages) {

    /**
     * How a criterion is covered.
     *
     * @param number the printed number
     * @param wording verbatim
     * @param points covered points of all points
     * @param practice questions for practice
     * @param heldOut held-out questions
     * @param types types with their counts
     * @param levels levels with their counts
     * @param due how many law reviews are due within 30 days
     */
    public record CriterionCoverage(
            String number,
            String wording,
            String points,
            int practice,
            int heldOut,
            String types,
            String levels,
            int due) {}

    /**
     * A question in the list.
     *
     * @param id its id
     * @param title its title
     * @param criterion number of its criterion
     * @param type its type
     * @param level its level
     * @param pool practice or held-out
     * @param state where it stands
     * @param reviewBy the last day without a new check; empty for none
     */
    public record QuestionLine(
            String id,
            String title,
            String criterion,
            String type,
            int level,
            String pool,
            String state,
            String reviewBy) {}

    /**
     * A further page.
     *
     * @param text what it says
     * @param path where it leads
     */
    public record PageLink(String text, String path) {}
}
