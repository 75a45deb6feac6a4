package app.betweencalls.content.format;

import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Place;
import app.betweencalls.content.finding.Severity;
import java.util.ArrayList;
import java.util.List;

/** Collects findings about one question or one file while it is read. Not thread-safe. */
final class Report {
    private final String file;
    private final String question;
    private final List<Finding> findings = new ArrayList<>();

    Report(String file, String question) {
        this.file = file;
        this.question = question;
    }

    Place at(Line line) {
        return new Place(file, line.number(), line.column());
    }

    void error(String code, Line line, String what, String fix) {
        add(code, Severity.ERROR, at(line), what, fix);
    }

    void add(String code, Severity severity, Place place, String what, String fix) {
        findings.add(new Finding(code, severity, place, question, what, fix));
    }

    boolean hasError() {
        return findings.stream().anyMatch(Finding::isError);
    }

    List<Finding> findings() {
        return findings;
    }
}
