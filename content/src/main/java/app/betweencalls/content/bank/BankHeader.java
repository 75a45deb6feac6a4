package app.betweencalls.content.bank;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The front matter of a bank file.
 *
 * @param bank id of the bank; files that share it are one bank
 * @param title the bank's title; may be empty
 * @param unit the unit it is for, as written
 * @param language a BCP 47 tag, for example {@code en-GB}
 * @param asOf the day the bank was last checked as a whole
 * @param licence under which it may be used
 * @param defaults values its questions take over: key to text, in written order
 * @param sources short names of sources: name to properties, in written order
 */
public record BankHeader(
        String bank,
        String title,
        Optional<String> unit,
        String language,
        Optional<LocalDate> asOf,
        Optional<String> licence,
        Map<String, String> defaults,
        Map<String, Map<String, String>> sources) {
    /**
     * Copies the maps, which keep their order.
     *
     * @throws IllegalArgumentException if the bank's id is blank
     */
    public BankHeader {
        if (bank.isBlank()) {
            throw new IllegalArgumentException("a bank needs an id");
        }
        defaults = Collections.unmodifiableMap(new LinkedHashMap<>(defaults));
        Map<String, Map<String, String>> copy = new LinkedHashMap<>();
        sources.forEach(
                (name, properties) -> copy.put(name, Collections.unmodifiableMap(new LinkedHashMap<>(properties))));
        sources = Collections.unmodifiableMap(copy);
    }

    /** Makes a header with an id and nothing else. */
    public static BankHeader of(String bank) {
        return new BankHeader(
                bank, "", Optional.empty(), "en-GB", Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }
}
