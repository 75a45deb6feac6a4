package app.betweencalls.content.lint;

import app.betweencalls.content.bank.Places;
import app.betweencalls.content.bank.Reading;
import app.betweencalls.content.bank.Waiver;
import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Severity;
import app.betweencalls.content.framework.Blueprint;
import app.betweencalls.engine.framework.Framework;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.State;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Runs all rules over banks, like a compiler.
 *
 * <p>A question can waive a warning or an information with {@code lint-allow: [W03] reason}; errors cannot be waived.
 * A waiver without a reason is an error (X01), one that waives nothing an information (X02). Immutable and thread-safe.
 */
public final class Linter {
    private static final String NO_REASON = "X01";
    private static final String UNUSED = "X02";

    private final Framework framework;
    private final Blueprint blueprint;
    private final Thresholds thresholds;
    private final Words words;

    /**
     * Prepares to check with the rules' shipped figures and words.
     *
     * @param framework criteria and points banks are checked against
     * @param blueprint facts and misconceptions
     */
    public Linter(Framework framework, Blueprint blueprint) {
        this.framework = framework;
        this.blueprint = blueprint;
        this.thresholds = Thresholds.shipped();
        this.words = Words.shipped();
    }

    /**
     * Checks banks together.
     *
     * @param readings the files, with what their reader found
     * @param date the day for which review dates count
     */
    public LintReport check(List<Reading> readings, LocalDate date) {
        LintSet set = new LintSet(readings, new LintSet.Against(framework, blueprint, date), thresholds, words);
        List<Finding> all = new ArrayList<>();
        readings.forEach(reading -> all.addAll(reading.findings()));
        Rules.ALL.forEach(rule -> all.addAll(rule.run(set)));
        return withWaivers(set, all, resting(readings, date));
    }

    private static int resting(List<Reading> readings, LocalDate date) {
        return (int) readings.stream()
                .flatMap(reading -> reading.file().posed().stream())
                .flatMap(posed -> posed.complete().stream())
                .filter(question -> isResting(question, date))
                .count();
    }

    private static boolean isResting(Question question, LocalDate date) {
        return question.state() == State.PUBLISHED && !question.isLiveOn(date);
    }

    private static LintReport withWaivers(LintSet set, List<Finding> all, int resting) {
        Map<String, Set<String>> waived = new HashMap<>();
        Map<String, Set<String>> used = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (QuestionView question : set.questions()) {
            for (Waiver waiver : question.question().notes().waivers()) {
                if (waiver.reason().isBlank()) {
                    findings.add(atWaiver(question, NO_REASON, Severity.ERROR, "a waiver without a reason"));
                } else {
                    waived.computeIfAbsent(question.id(), id -> new HashSet<>()).addAll(waiver.codes());
                }
            }
        }
        List<Finding> let = new ArrayList<>();
        for (Finding finding : all) {
            boolean isWaived = !finding.isError()
                    && waived.getOrDefault(finding.question(), Set.of()).contains(finding.code());
            (isWaived ? let : findings).add(finding);
            if (isWaived) {
                used.computeIfAbsent(finding.question(), id -> new HashSet<>()).add(finding.code());
            }
        }
        addUnused(set, waived, used, findings);
        findings.sort(Comparator.comparing(Finding::place).thenComparing(Finding::code));
        return new LintReport(findings, let, set.questions().size(), resting);
    }

    private static void addUnused(
            LintSet set, Map<String, Set<String>> waived, Map<String, Set<String>> used, List<Finding> findings) {
        for (QuestionView question : set.questions()) {
            Set<String> idle = new HashSet<>(waived.getOrDefault(question.id(), Set.of()));
            idle.removeAll(used.getOrDefault(question.id(), Set.of()));
            if (!idle.isEmpty()) {
                findings.add(atWaiver(question, UNUSED, Severity.INFO, "nothing is waived by " + idle));
            }
        }
    }

    private static Finding atWaiver(QuestionView question, String code, Severity severity, String what) {
        String fix = code.equals(UNUSED) ? "Take the waiver away." : "Say why: lint-allow: [W03] the point is a ban.";
        return new Finding(
                code,
                severity,
                question.reading().places().of(question.id(), Places.key("lint-allow")),
                question.id(),
                what,
                fix);
    }
}
