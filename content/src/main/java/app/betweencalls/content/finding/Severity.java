package app.betweencalls.content.finding;

/** How much a finding weighs; the heaviest first. */
public enum Severity {
    /** The content is wrong or cannot be read; it is not published. */
    ERROR("error"),
    /** Probably a flaw; measured to be right in at least four cases of five. */
    WARNING("warning"),
    /** Worth a look. */
    INFO("info");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** Returns the word used on the command line and in messages. */
    public String word() {
        return word;
    }
}
