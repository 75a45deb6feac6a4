package app.betweencalls.content.format;

import java.util.List;

/**
 * A heading of a question or a scenario and the lines below it.
 *
 * @param heading the heading's line
 * @param id the id in the heading
 * @param title the title in the heading; may be empty
 * @param isScenario whether the heading begins a scenario
 * @param lines up to the next heading of the same rank, comments taken out
 */
record Block(Line heading, String id, String title, boolean isScenario, List<Line> lines) {}
