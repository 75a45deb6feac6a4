package app.betweencalls.engine.grading;

/**
 * What is to be said about one part of an answer.
 *
 * @param place the part: the id of a choice, step, item, left side or model point; {@code line:2} for the second
 *     accepted line of a typed answer; {@code gap:1} for the first gap
 * @param right whether that part is right
 * @param feedback what the question says about it; may be empty
 */
public record Remark(String place, boolean right, String feedback) {}
