package app.betweencalls.content.bank;

import app.betweencalls.content.finding.Finding;
import java.util.List;

/**
 * What a reader made of a file.
 *
 * @param file all that could be read; a broken question is absent
 * @param places where the parts of its questions stand
 * @param findings what is wrong, in order of place
 */
public record Reading(BankFile file, Places places, List<Finding> findings) {
    /** Copies the list. */
    public Reading {
        findings = List.copyOf(findings);
    }

    /** Says whether something could not be read. */
    public boolean hasError() {
        return findings.stream().anyMatch(Finding::isError);
    }
}
