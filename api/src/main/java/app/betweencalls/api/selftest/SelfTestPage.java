package app.betweencalls.api.selftest;

import java.util.List;

/**
 * The checks of an installation.
 *
 * @param checks each with what was found
 */
public record SelfTestPage(List<Check> checks) {

    /**
     * A check.
     *
     * @param name what is checked
     * @param sound whether nothing needs doing
     * @param finding what was found, and what to do where something needs doing
     */
    public record Check(String name, boolean sound, String finding) {}
}
