package app.betweencalls.api.banks;

import java.util.List;

/**
 * The published banks.
 *
 * @param banks by unit
 */
public record BanksPage(List<BankLine> banks) {

    /**
     * A bank.
     *
     * @param id its id
     * @param title its title
     * @param unit the unit reference
     * @param summary counts and edition, in words
     * @param resting how many questions rest, in words; empty for none
     */
    public record BankLine(String id, String title, String unit, String summary, String resting) {}
}
