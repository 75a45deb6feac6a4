package app.betweencalls.content.format;

import app.betweencalls.engine.question.Formula;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.Template;
import app.betweencalls.engine.question.Variants;
import app.betweencalls.engine.question.Variation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how a numeric question varies, and tries every variant that can be drawn. */
final class VariationReader {
    private static final String CODE = "R13";
    private static final String NUMBER = "(-?\\d{1,9}(?:\\.\\d{1,6})?)";
    private static final Pattern RANGE = Pattern.compile(
            "([A-Za-z]\\w{0,30})\\s*=\\s*" + NUMBER + "\\s*\\.\\.\\s*" + NUMBER + "(?:\\s+step\\s+" + NUMBER + ")?");
    private static final Pattern DERIVED = Pattern.compile("([A-Za-z]\\w{0,30})\\s*=(?!=)\\s*(.+)");
    private static final Pattern ANSWER =
            Pattern.compile("(.+?)(?:\\s*(?:\\+-|\\+/-|\u00b1)\\s*(\\d{1,9}(?:\\.\\d{1,9})?)|\\s*~\\s*([1-9])\\s*sf)?");
    private static final int VARIANTS_AT_MOST = 20_000;

    private final Metadata metadata;
    private final Report report;

    VariationReader(Metadata metadata, Report report) {
        this.metadata = metadata;
        this.report = report;
    }

    /** Says whether the question varies. */
    boolean isThere() {
        return !metadata.values(MetadataKey.VARY).isEmpty();
    }

    /** Reports formulas that stand in a question that does not vary. */
    void refuseLoose() {
        List<Metadata.Value> loose = new ArrayList<>(metadata.values(MetadataKey.LET));
        loose.addAll(metadata.values(MetadataKey.WHERE));
        loose.forEach(value -> report.error(
                CODE, value.line(), "'let' or 'where' without 'vary'", "Write 'vary: name = 400..600 step 20' first."));
    }

    /**
     * Reads the variation and tries all its variants.
     *
     * @param answers the numeric lines
     * @param lines their values, credits and units
     * @param texts the texts that hold templates
     */
    Optional<Variation> read(List<Answer> answers, LineTasks.NumericLines lines, List<String> texts) {
        Map<String, Variation.Range> ranges = ranges();
        Set<String> names = new LinkedHashSet<>(ranges.keySet());
        Map<String, String> derived = derived(names);
        List<String> conditions = conditions(names);
        List<Variation.NumberTemplate> templates = templates(answers, lines, names);
        Line first = metadata.values(MetadataKey.VARY).get(0).line();
        texts.forEach(text -> checkTemplate(text, names, first));
        if (report.hasError()) {
            return Optional.empty();
        }
        Variation variation = new Variation(ranges, derived, conditions, templates);
        tryAll(variation, texts, first);
        return report.hasError() ? Optional.empty() : Optional.of(variation);
    }

    private Map<String, Variation.Range> ranges() {
        Map<String, Variation.Range> ranges = new LinkedHashMap<>();
        for (Metadata.Value value : metadata.values(MetadataKey.VARY)) {
            Matcher range = RANGE.matcher(value.text());
            if (!range.matches()) {
                fault(value.line(), "'" + value.text() + "' is no range", "Write 'offered = 400..600 step 20'.");
                continue;
            }
            double step = range.group(4) == null ? 1 : Double.parseDouble(range.group(4));
            try {
                Variation.Range read = new Variation.Range(
                        Double.parseDouble(range.group(2)), Double.parseDouble(range.group(3)), step);
                if (ranges.put(range.group(1), read) != null) {
                    fault(value.line(), "'" + range.group(1) + "' varies twice", "Keep one range.");
                }
            } catch (IllegalArgumentException wrong) {
                fault(value.line(), String.valueOf(wrong.getMessage()), "Write low..high with a step above 0.");
            }
        }
        return ranges;
    }

    private Map<String, String> derived(Set<String> names) {
        Map<String, String> derived = new LinkedHashMap<>();
        for (Metadata.Value value : metadata.values(MetadataKey.LET)) {
            Matcher let = DERIVED.matcher(value.text());
            if (!let.matches()) {
                fault(
                        value.line(),
                        "'" + value.text() + "' gives no name a value",
                        "Write 'answered = offered - lost'.");
                continue;
            }
            checkFormula(let.group(2), names, value.line());
            if (!names.add(let.group(1))) {
                fault(value.line(), "'" + let.group(1) + "' has a value already", "Use another name.");
            }
            derived.put(let.group(1), let.group(2).strip());
        }
        return derived;
    }

    private List<String> conditions(Set<String> names) {
        List<String> conditions = new ArrayList<>();
        for (Metadata.Value value : metadata.values(MetadataKey.WHERE)) {
            checkFormula(value.text(), names, value.line());
            conditions.add(value.text());
        }
        return conditions;
    }

    private List<Variation.NumberTemplate> templates(
            List<Answer> answers, LineTasks.NumericLines lines, Set<String> names) {
        List<Variation.NumberTemplate> templates = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            Answer answer = answers.get(i);
            Matcher matcher = ANSWER.matcher(lines.values().get(i));
            if (!matcher.matches() || lines.values().get(i).contains("..")) {
                fault(answer.line(), "'" + lines.values().get(i) + "' is no formula", "Write '(a / b * 100) +- 0.1'.");
                continue;
            }
            checkFormula(matcher.group(1), names, answer.line());
            checkTemplate(answer.feedback(), names, answer.line());
            templates.add(new Variation.NumberTemplate(
                    matcher.group(1).strip(),
                    matcher.group(2) == null ? 0 : Double.parseDouble(matcher.group(2)),
                    matcher.group(3) == null ? 0 : Integer.parseInt(matcher.group(3)),
                    lines.shares().get(i),
                    answer.feedback()));
        }
        return templates;
    }

    private void checkFormula(String formula, Set<String> names, Line line) {
        try {
            checkNames(Formula.parse(formula.strip()).names(), names, line);
        } catch (IllegalArgumentException wrong) {
            fault(line, String.valueOf(wrong.getMessage()), "Use + - * / ( ), comparisons, round, min and max.");
        }
    }

    private void checkTemplate(String text, Set<String> names, Line line) {
        try {
            checkNames(Template.parse(text).names(), names, line);
        } catch (IllegalArgumentException wrong) {
            fault(
                    line,
                    String.valueOf(wrong.getMessage()),
                    "Write {name} or {(formula) | 1}; plain braces take a backslash.");
        }
    }

    private void checkNames(Set<String> used, Set<String> known, Line line) {
        for (String name : used) {
            if (!known.contains(name)) {
                fault(line, "nothing is called '" + name + "'", "Known here: " + String.join(", ", known) + ".");
            }
        }
    }

    private void tryAll(Variation variation, List<String> texts, Line line) {
        if (Variants.combinations(variation) > VARIANTS_AT_MOST) {
            fault(line, "more than " + VARIANTS_AT_MOST + " variants, too many to try them all", "Take larger steps.");
            return;
        }
        List<Map<String, Double>> draws = Variants.draws(variation, VARIANTS_AT_MOST);
        if (draws.isEmpty()) {
            fault(line, "no draw meets the conditions", "Loosen a 'where' or widen a range.");
        }
        List<Template> templates = texts.stream().map(Template::parse).toList();
        for (Map<String, Double> draw : draws) {
            Optional<String> wrong = wrong(variation, templates, draw);
            if (wrong.isPresent()) {
                fault(line, wrong.get() + " for " + draw, "Change a range, or shut the draw out with 'where'.");
                return;
            }
        }
    }

    /**
     * Says what is wrong with one variant: an endless figure, a slip that meets the key, a figure shown with a long
     * tail.
     */
    private static Optional<String> wrong(Variation variation, List<Template> templates, Map<String, Double> draw) {
        List<NumberLine> lines;
        try {
            lines = Variants.lines(variation, draw);
        } catch (IllegalArgumentException endless) {
            return Optional.ofNullable(endless.getMessage());
        }
        Optional<Integer> overlap = LineTasks.overlap(lines);
        if (overlap.isPresent()) {
            return Optional.of("line " + (overlap.get() + 1) + " meets a line with other credit");
        }
        for (Template template : templates) {
            for (double figure : template.bareFigures(draw)) {
                double hundred = figure * 100;
                if (!(Math.abs(hundred - Math.rint(hundred)) < 1e-6)) {
                    return Optional.of("the figure " + figure + " is shown with more than two decimals");
                }
            }
        }
        return Optional.empty();
    }

    /** Returns the task that stands for the question as a whole: the lines of the first draw. */
    static Task.Numeric first(Variation variation, Map<String, Double> units) {
        Map<String, Double> draw = Variants.draws(variation, 1).get(0);
        return new Task.Numeric(Variants.lines(variation, draw), units);
    }

    private void fault(Line line, String what, String fix) {
        report.error(CODE, line, what, fix);
    }
}
