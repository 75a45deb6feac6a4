package app.betweencalls.engine.question;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text with figures to be filled in: {@code {offered}}, {@code {offered - lost}} or {@code {(lost / offered * 100) |
 * 1}}.
 *
 * <p>The number after the bar is the count of decimals shown; without it as many are shown as there are, at most 6.
 * Thousands are set apart by commas. A backslash before a brace makes it plain. Pure, immutable and thread-safe.
 */
public final class Template {
    private static final int DECIMALS_AT_MOST = 6;

    private final List<Part> parts;

    private Template(List<Part> parts) {
        this.parts = Collections.unmodifiableList(parts);
    }

    /** Plain text, or a formula with the decimals to show; -1 for as many as there are. */
    private static final class Part {
        private final String plain;
        private final List<Formula> formula;
        private final int decimals;

        Part(String plain, List<Formula> formula, int decimals) {
            this.plain = plain;
            this.formula = formula;
            this.decimals = decimals;
        }
    }

    /**
     * Reads a template.
     *
     * @throws IllegalArgumentException if a brace is not closed or a formula cannot be read
     */
    public static Template parse(String text) {
        List<Part> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length() && (text.charAt(at + 1) == '{' || text.charAt(at + 1) == '}')) {
                plain.append(text.charAt(at + 1));
                at += 2;
            } else if (c == '{') {
                int end = text.indexOf('}', at);
                if (end < 0) {
                    throw new IllegalArgumentException("the brace at character " + (at + 1) + " is not closed");
                }
                parts.add(new Part(plain.toString(), Collections.emptyList(), 0));
                plain.setLength(0);
                parts.add(figure(text.substring(at + 1, end)));
                at = end + 1;
            } else {
                plain.append(c);
                at++;
            }
        }
        parts.add(new Part(plain.toString(), Collections.emptyList(), 0));
        return new Template(parts);
    }

    private static Part figure(String inside) {
        int bar = inside.lastIndexOf('|');
        String formula = bar < 0 ? inside : inside.substring(0, bar);
        int decimals = bar < 0 ? -1 : decimals(inside.substring(bar + 1).trim());
        return new Part("", Collections.singletonList(Formula.parse(formula.trim())), decimals);
    }

    private static int decimals(String text) {
        if (!text.matches("[0-6]")) {
            throw new IllegalArgumentException("decimals are 0 to 6, were '" + text + "'");
        }
        return Integer.parseInt(text);
    }

    /** Returns the names its formulas use. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        parts.forEach(part -> part.formula.forEach(formula -> names.addAll(formula.names())));
        return names;
    }

    /**
     * Returns the values of the formulas whose decimals are not given, to check that they are short.
     *
     * @param values a value for each name
     */
    public List<Double> bareFigures(Map<String, Double> values) {
        List<Double> figures = new ArrayList<>();
        for (Part part : parts) {
            if (part.decimals < 0) {
                figures.add(part.formula.get(0).evaluate(values));
            }
        }
        return figures;
    }

    /**
     * Fills in the figures.
     *
     * @param values a value for each name
     * @throws IllegalArgumentException if a name has no value
     */
    public String render(Map<String, Double> values) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(part.plain);
            for (Formula formula : part.formula) {
                text.append(show(formula.evaluate(values), part.decimals));
            }
        }
        return text.toString();
    }

    private static String show(double value, int decimals) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return "?";
        }
        BigDecimal rounded = BigDecimal.valueOf(Formula.round(value, decimals < 0 ? DECIMALS_AT_MOST : decimals));
        String digits = decimals < 0
                ? (rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString())
                : rounded.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return grouped(digits);
    }

    private static String grouped(String digits) {
        int point = digits.indexOf('.');
        int start = digits.startsWith("-") ? 1 : 0;
        StringBuilder text = new StringBuilder(digits);
        for (int at = (point < 0 ? digits.length() : point) - 3; at > start; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }
}
