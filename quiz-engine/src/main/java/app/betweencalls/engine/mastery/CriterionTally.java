package app.betweencalls.engine.mastery;

/**
 * What a candidate did on a criterion, in plain counts; answers that were skipped as massed are in none of them.
 *
 * @param answers answers
 * @param firstExposures answers to questions met for the first time
 * @param days distinct days with an answer
 * @param rightDays distinct days with a right answer
 * @param mixedSession whether a right answer came in a session with two or more criteria
 * @param heldOut answers to held-out questions
 * @param heldOutRight those of them that were right
 * @param keptOverGap whether a held-out question was right at least 14 days after the review before of its point
 * @param constructed whether a scenario or open question was answered
 * @param lastDay day of the last answer, from 1 January 1970; meaningless without answers
 */
public record CriterionTally(
        int answers,
        int firstExposures,
        int days,
        int rightDays,
        boolean mixedSession,
        int heldOut,
        int heldOutRight,
        boolean keptOverGap,
        boolean constructed,
        long lastDay) {}
