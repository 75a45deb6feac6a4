package app.betweencalls.engine.session;

/**
 * A question chosen, by its number in the catalogue.
 *
 * @param question the question
 * @param point its point
 * @param reason why
 * @param recall predicted recall, in [0, 1]; 0 for a new point
 */
public record Chosen(int question, int point, Reason reason, double recall) {}
