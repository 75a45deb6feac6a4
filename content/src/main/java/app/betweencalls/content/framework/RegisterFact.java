package app.betweencalls.content.framework;

/**
 * One fact of a register, for example {@code L03.3}.
 *
 * @param id the id: entry, full stop, number
 * @param text the fact
 * @param standing what it rests on
 */
public record RegisterFact(String id, String text, Standing standing) {
    /** Returns the id of the entry it stands under. */
    public String entry() {
        return id.substring(0, id.indexOf('.'));
    }
}
