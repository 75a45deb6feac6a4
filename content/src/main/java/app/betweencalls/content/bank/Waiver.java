package app.betweencalls.content.bank;

import java.util.List;

/**
 * A finding an author lets stand.
 *
 * @param codes codes of the rules, at least one
 * @param reason why; empty is itself a finding
 */
public record Waiver(List<String> codes, String reason) {
    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if no code is named
     */
    public Waiver {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("a waiver names the codes it is for");
        }
        codes = List.copyOf(codes);
    }
}
