package app.betweencalls.content.lint;

import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Severity;
import java.util.List;

/**
 * What the linter found.
 *
 * @param findings in order of place
 * @param waived findings an author lets stand with a reason
 * @param questions how many questions were looked at
 * @param resting how many published questions may not be shown on the day, by review date or validity
 */
public record LintReport(List<Finding> findings, List<Finding> waived, int questions, int resting) {
    /** Copies the lists. */
    public LintReport {
        findings = List.copyOf(findings);
        waived = List.copyOf(waived);
    }

    /** Returns how many findings have a weight. */
    public int count(Severity severity) {
        return (int) findings.stream().filter(one -> one.severity() == severity).count();
    }

    /** Says whether anything must be mended before publishing. */
    public boolean hasError() {
        return count(Severity.ERROR) > 0;
    }
}
