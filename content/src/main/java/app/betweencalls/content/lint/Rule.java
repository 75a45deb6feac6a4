package app.betweencalls.content.lint;

import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Severity;
import java.util.List;

/**
 * A coded rule of the linter.
 *
 * @param code the stable code, documented in {@code docs/lint-rules.md}
 * @param severity how much its findings weigh as a rule
 * @param title what it finds, in a few words
 * @param check finds it
 */
public record Rule(String code, Severity severity, String title, Check check) {

    /** Looks at a whole set of banks. */
    @FunctionalInterface
    interface Check {
        void check(LintSet set, Sink sink);
    }

    /** Looks at one question. */
    @FunctionalInterface
    interface QuestionCheck {
        void check(QuestionView question, LintSet set, Sink sink);
    }

    /** Makes a rule that looks at each question on its own. */
    static Rule each(String code, Severity severity, String title, QuestionCheck check) {
        return new Rule(
                code, severity, title, (set, sink) -> set.questions().forEach(one -> check.check(one, set, sink)));
    }

    /** Makes a rule whose findings the reader of banks makes already. */
    static Rule reading(String code, String title) {
        return new Rule(code, Severity.ERROR, title, (set, sink) -> {});
    }

    List<Finding> run(LintSet set) {
        Sink sink = new Sink(code, severity);
        check.check(set, sink);
        return sink.findings();
    }
}
