package app.betweencalls.android.screen.pair;

/**
 * What the pairing screen shows.
 *
 * @param address of the server, as typed
 * @param code as typed
 * @param notice why the candidate is here, or what went wrong; may be empty
 * @param busy whether the server is being asked
 */
public record PairState(String address, String code, String notice, boolean busy) {
    /** Says whether there is enough to ask the server with. */
    public boolean canPair() {
        return !busy && !address.trim().isEmpty() && !code.trim().isEmpty();
    }
}
