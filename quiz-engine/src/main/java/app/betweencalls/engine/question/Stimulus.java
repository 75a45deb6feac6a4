package app.betweencalls.engine.question;

/**
 * The shared situation of a scenario's questions.
 *
 * @param id the scenario's id
 * @param text what is shown above each of its questions
 */
public record Stimulus(String id, String text) {}
