package app.betweencalls.android.screen;

import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.question.Feedback;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.review.Fact;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One place of a session: a question, and why it was picked.
 *
 * @param shown question, version and seed, as the review will name them
 * @param criterion the criterion it serves
 * @param why the planner's reason, a sentence
 * @param wording what is asked
 * @param task what to do; empty where this app does not know the type
 * @param taskType the type's name as sent
 * @param feedback what it teaches afterwards
 * @param source where the candidate can look it up
 */
public record Pick(
        Fact.Shown shown,
        CriterionId criterion,
        String why,
        Wording wording,
        Optional<Task> task,
        String taskType,
        Feedback feedback,
        Source source) {

    /**
     * What is asked.
     *
     * @param stimulus the shared situation; empty for a question that stands alone
     * @param stem the question itself
     */
    public record Wording(Optional<String> stimulus, String stem) {}

    /**
     * Where a fact can be looked up.
     *
     * @param text for example {@code UK GDPR article 12}
     * @param asOf the day it was last checked
     */
    public record Source(String text, LocalDate asOf) {}
}
