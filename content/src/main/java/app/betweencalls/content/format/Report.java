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
        findings.add(new Finding(code, Severity.ERROR, at(line), question, what, fix));
    }

    /** Adds a finding that is no error; it carries its severity. */
    void add(Finding finding) {
        findings.add(finding);
    }

    /** Returns the id of the question the report is about. */
    String question() {
        return question;
    }

    boolean hasError() {
        return findings.stream().anyMatch(Finding::isError);
    }

    List<Finding> findings() {
        return findings;
    }
}
