package app.betweencalls.engine.session;

import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.question.QuestionId;

/**
 * A question to ask, and why now.
 *
 * @param question the question
 * @param seed of its variant and of the order of its options
 * @param point the point it asks for
 * @param why one sentence of at most 25 words for the candidate
 */
public record Pick(QuestionId question, long seed, PointId point, String why) {}
