package app.betweencalls.content.format;

import app.betweencalls.content.bank.Aside;
import app.betweencalls.content.text.Comparison;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import app.betweencalls.engine.question.TextMatching;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads questions answered by a typed text or number. */
final class LineTasks {
    private static final Pattern WITH_UNIT = Pattern.compile("(.*?)\\s*\\[([^\\]]+)]");
    private static final Pattern UNIT = Pattern.compile("([^=]+?)(?:\\s*=\\s*(\\d{1,9}(?:\\.\\d{1,9})?))?");
    private static final Pattern NESTED = Pattern.compile(".*\\([^)]*[*+][^)]*\\)[*+{].*");
    private static final int REGEX_AT_MOST = 200;

    private final MetadataReader metadata;
    private final Report report;

    LineTasks(MetadataReader metadata, Report report) {
        this.metadata = metadata;
        this.report = report;
    }

    /**
     * The lines of a numeric question before their figures are known.
     *
     * @param values what stands before unit and credit, one a line
     * @param shares the credit of each line
     * @param units names of the unit with their factors; empty where none is asked for
     */
    record NumericLines(List<String> values, List<Double> shares, Map<String, Double> units) {}

    /** Splits numeric lines into value, unit and credit. */
    NumericLines split(List<Answer> answers) {
        List<String> values = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        Map<String, Double> units = new LinkedHashMap<>();
        metadata.text(MetadataKey.UNIT_NAME)
                .ifPresent(name -> units.putAll(units(name, answers.get(0).line())));
        for (Answer answer : answers) {
            Share share = Share.read(answer, report);
            Matcher withUnit = WITH_UNIT.matcher(share.text());
            boolean hasUnit = withUnit.matches();
            values.add((hasUnit ? withUnit.group(1) : share.text()).strip());
            shares.add(share.orElse(1));
            if (hasUnit) {
                Map<String, Double> own = units(withUnit.group(2), answer.line());
                if (units.isEmpty()) {
                    units.putAll(own);
                } else if (!units.equals(own)) {
                    report.error(
                            "R10",
                            answer.line(),
                            "the lines of one question name different units",
                            "Name the unit once.");
                }
            }
        }
        return new NumericLines(values, shares, units);
    }

    private Map<String, Double> units(String text, Line line) {
        Map<String, Double> units = new LinkedHashMap<>();
        for (String part : text.split("\\|", -1)) {
            Matcher unit = UNIT.matcher(part.strip());
            if (unit.matches()) {
                units.put(unit.group(1).strip(), unit.group(2) == null ? 1.0 : Double.parseDouble(unit.group(2)));
            } else {
                report.error(
                        "R10",
                        line,
                        "'" + part.strip() + "' is no unit",
                        "Write [per cent] or [minutes | hours = 60].");
            }
        }
        return units;
    }

    /** Reads plain numeric lines. */
    Optional<Task> numeric(List<Answer> answers, NumericLines lines) {
        List<NumberLine> accepted = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            double share = lines.shares().get(i);
            NumberText.read(lines.values().get(i), answer.line(), report)
                    .ifPresent(number -> accepted.add(number.line(share, answer.feedback())));
        }
        if (report.hasError()) {
            return Optional.empty();
        }
        overlap(accepted)
                .ifPresent(second -> report.error(
                        "E04",
                        answers.get(second).line(),
                        "this range meets that of a line with other credit",
                        "Narrow the tolerances, or drop the line."));
        refuseNoKey(answers, accepted.stream().anyMatch(line -> line.share() == 1));
        return Optional.of(new Task.Numeric(accepted, lines.units()));
    }

    /** Returns the later of two lines whose ranges meet although their credit differs. */
    static Optional<Integer> overlap(List<NumberLine> lines) {
        for (int later = 1; later < lines.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                NumberLine one = lines.get(earlier);
                NumberLine other = lines.get(later);
                if (one.share() != other.share() && one.low() <= other.high() && other.low() <= one.high()) {
                    return Optional.of(later);
                }
            }
        }
        return Optional.empty();
    }

    private void refuseNoKey(List<Answer> answers, boolean hasKey) {
        if (!hasKey) {
            report.error("E01", answers.get(0).line(), "no line earns full credit", "Take the @ off the right answer.");
        }
    }

    /** Reads lines of text. */
    Optional<Task> shortText(List<Answer> answers) {
        Map<String, TextMatching> words = matchWords();
        TextMatching match = metadata.wordOfType(MetadataKey.MATCH, words).orElse(TextMatching.IGNORE_CASE);
        List<TextLine> accepted = new ArrayList<>();
        Map<String, Double> seen = new LinkedHashMap<>();
        for (Answer answer : answers) {
            Share share = Share.read(answer, report);
            String text = share.text();
            boolean regex = text.length() > 2 && text.startsWith("/") && text.endsWith("/");
            String pattern = regex ? text.substring(1, text.length() - 1) : text.replaceFirst("^\\\\(\\\\*/)", "$1");
            if (regex) {
                checkRegex(pattern, answer.line());
            }
            if (pattern.isBlank()) {
                report.error("E03", answer.line(), "an empty accepted answer", "Write the answer after '= '.");
                continue;
            }
            accepted.add(new TextLine(pattern, regex, share.orElse(1), answer.feedback()));
            refuseTwin(seen, regex ? "/" + pattern : compared(pattern, match), share.orElse(1), answer.line());
        }
        refuseNoKey(answers, accepted.stream().anyMatch(line -> line.share() == 1));
        return Optional.of(new Task.ShortText(accepted, match));
    }

    private static String compared(String pattern, TextMatching match) {
        return match == TextMatching.EXACT ? pattern : Comparison.form(pattern);
    }

    private void refuseTwin(Map<String, Double> seen, String form, double share, Line line) {
        Double twin = seen.putIfAbsent(form, share);
        if (twin != null) {
            boolean sameCredit = twin == share;
            report.error(
                    sameCredit ? "E02" : "E04",
                    line,
                    "this answer stands twice" + (sameCredit ? "" : " with different credit"),
                    "Keep one of the two lines.");
        }
    }

    static Map<String, TextMatching> matchWords() {
        return MetadataReader.words(
                TextMatching.values(),
                match -> match.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private void checkRegex(String pattern, Line line) {
        if (pattern.length() > REGEX_AT_MOST || NESTED.matcher(pattern).matches()) {
            report.error(
                    "E03",
                    line,
                    "this pattern is too long or nests repeats",
                    "Write a simple pattern, such as /police.*/.");
            return;
        }
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException wrong) {
            report.error(
                    "E03",
                    line,
                    "this pattern cannot be read: " + wrong.getDescription(),
                    "Mend it, or drop the slashes.");
        }
    }

    /** Returns what staff keep beside the lines; empty where there is nothing. */
    static List<Aside> asides(List<Answer> answers) {
        List<Aside> asides = new ArrayList<>();
        answers.forEach(answer -> asides.add(new Aside(answer.rationale(), answer.misconception())));
        return asides.stream().allMatch(Aside.NONE::equals) ? List.of() : asides;
    }
}
