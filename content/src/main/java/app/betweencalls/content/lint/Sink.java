package app.betweencalls.content.lint;

import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Place;
import app.betweencalls.content.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Takes what a rule finds. Not thread-safe. */
final class Sink {
    private final String code;
    private final Severity severity;
    private final List<Finding> findings;

    Sink(String code, Severity severity) {
        this(code, severity, new ArrayList<>());
    }

    private Sink(String code, Severity severity, List<Finding> findings) {
        this.code = code;
        this.severity = severity;
        this.findings = findings;
    }

    /** Returns this sink for findings of another weight than the rule's own. */
    Sink weighing(Severity other) {
        return new Sink(code, other, findings);
    }

    /**
     * Takes a finding at a part of a question.
     *
     * @param part a name of {@link app.betweencalls.content.bank.Places}; empty for the question as a whole
     */
    void at(QuestionView question, String part, String what, String fix) {
        Place place = question.reading().places().of(question.id(), part);
        findings.add(new Finding(code, severity, place, question.id(), what, fix));
    }

    /** Takes a finding about a file or a bank. */
    void atFile(String file, String what, String fix) {
        findings.add(new Finding(code, severity, new Place(file, 1, 1), "", what, fix));
    }

    List<Finding> findings() {
        return findings;
    }
}
