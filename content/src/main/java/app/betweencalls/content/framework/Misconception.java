package app.betweencalls.content.framework;

import app.betweencalls.engine.framework.CriterionId;

/**
 * A false or unsafe belief under a criterion, for wrong options.
 *
 * @param id the id, for example {@code R/503/0350:4.3~2}
 * @param criterion the criterion it belongs to
 * @param text the belief in one sentence
 */
public record Misconception(String id, CriterionId criterion, String text) {}
