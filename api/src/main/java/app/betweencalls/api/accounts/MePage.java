package app.betweencalls.api.accounts;

import java.util.Optional;

/**
 * The candidate's own page.
 *
 * @param name the person's name
 * @param centre the centre's name
 * @param zone the time zone in which days are counted
 * @param pairing a code just made, with its picture
 */
public record MePage(String name, String centre, String zone, Optional<Pairing> pairing) {

    /**
     * A pairing code.
     *
     * @param code as it is read off the screen, in two groups
     * @param qr the code as a picture: an SVG path over a square of {@code size} units
     * @param size side of the picture
     */
    public record Pairing(String code, String qr, int size) {}
}
