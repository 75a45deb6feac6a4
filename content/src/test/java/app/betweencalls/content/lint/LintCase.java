package app.betweencalls.content.lint;

import app.betweencalls.content.finding.Source;
import java.time.LocalDate;

/**
 * A hit or a near miss of a rule, as {@code lint-cases.txt} writes it.
 *
 * @param code the rule
 * @param hit whether the rule must speak
 * @param date the day for which review dates count
 * @param text the short form
 */
record LintCase(String code, boolean hit, LocalDate date, String text) {
    private static final String FRONT = """
            ---
            formatVersion: 1
            bank: lint-cases
            defaults: { criterion: "R/503/0350:4.3", points: ["R/503/0350:4.3#02"], level: 4, \
            thinking: apply, difficulty: 0.6, state: published, evidence: V, source: "Act s.1", \
            jurisdiction: UK, as-of: 2026-11-22, review-by: 2027-05-22 }
            ---
            """;

    static LintCase of(String line) {
        String[] parts = line.split(" ", 3);
        String rest = parts[2];
        LocalDate date = LocalDate.of(2026, 11, 22);
        if (rest.startsWith("@")) {
            date = LocalDate.parse(rest.substring(1, 11));
            rest = rest.substring(12);
        }
        return new LintCase(parts[0], parts[1].equals("hit"), date, rest);
    }

    /** Returns the file the short form stands for. */
    Source source() {
        StringBuilder body = new StringBuilder();
        for (String question : text.split("\\|(?=## )", -1)) {
            String whole = question.startsWith("## ") ? question : "## one: A title|" + question;
            append(body, whole);
        }
        return new Source("case.bank.md", FRONT + body);
    }

    private static void append(StringBuilder body, String question) {
        int choice = question.indexOf(" :: ");
        String head = choice < 0 ? question : question.substring(0, choice);
        boolean metadata = head.contains("||") || head.indexOf('|') < 0;
        String lines = metadata ? head : head.replaceFirst("\\|", "||");
        body.append(lines.replace("\\|", "\u0001").replace('|', '\n').replace('\u0001', '|'))
                .append("\n\n");
        if (choice >= 0) {
            for (String option : question.substring(choice + 4).split(" ; ", -1)) {
                boolean right = option.startsWith("*");
                body.append(right ? "- [x] " : "- [ ] ")
                        .append(right ? option.substring(1) : option)
                        .append('\n');
            }
        }
        body.append('\n');
    }

    @Override
    public String toString() {
        return code + (hit ? " hit " : " miss ") + text;
    }
}
