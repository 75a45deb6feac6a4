package app.betweencalls.android.screen;

import java.time.ZoneId;

/**
 * What joins this phone to a candidate's account.
 *
 * @param address of the server, without a slash at the end
 * @param token the secret that signs this phone in
 * @param name the candidate's name
 * @param centre the centre's name
 * @param zone in which the candidate's days are counted
 */
public record Pairing(String address, String token, String name, String centre, ZoneId zone) {
    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if address or token is blank
     */
    public Pairing {
        if (address.isBlank() || token.isBlank()) {
            throw new IllegalArgumentException("a pairing needs an address and a token");
        }
    }

    /** Returns whose log this phone writes: facts of one candidate are never sent as another's. */
    public String owner() {
        return centre + "\n" + name;
    }

    /** Returns the pairing without its secret. */
    @Override
    public String toString() {
        return "Pairing[" + name + " at " + address + "]";
    }
}
