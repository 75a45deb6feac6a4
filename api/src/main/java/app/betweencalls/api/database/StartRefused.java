package app.betweencalls.api.database;

/**
 * Why the product will not start: one line for the person at the terminal, who can put it right.
 *
 * <p>Thrown before anything is changed; the command line prints the message alone and ends with exit code 1.
 */
public final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Refuses with a line.
     *
     * @param line what is wrong and what to do about it, without a line break
     */
    public StartRefused(String line) {
        super(line);
    }

    /**
     * Refuses with a line and keeps the cause for the log.
     *
     * @param line what is wrong and what to do about it, without a line break
     * @param cause what was thrown underneath
     */
    public StartRefused(String line, Throwable cause) {
        super(line, cause);
    }
}
