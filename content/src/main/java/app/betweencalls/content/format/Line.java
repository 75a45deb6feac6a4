package app.betweencalls.content.format;

/**
 * A line of a file.
 *
 * @param number from 1
 * @param text without its end and trailing spaces
 */
record Line(int number, String text) {
    boolean isBlank() {
        return text.isBlank();
    }

    /** Returns the column of the first character that is no space, from 1. */
    int column() {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at + 1;
    }
}
