package app.betweencalls.content.finding;

/**
 * A text of content and the name of the file it came from.
 *
 * @param file the name shown in findings
 * @param text the whole text
 */
public record Source(String file, String text) {
    /** Returns a place in this file. */
    public Place at(int line, int column) {
        return new Place(file, line, column);
    }
}
