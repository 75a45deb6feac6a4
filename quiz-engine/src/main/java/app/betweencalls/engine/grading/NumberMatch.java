package app.betweencalls.engine.grading;

import app.betweencalls.engine.question.NumberLine;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a typed number is one of the accepted ones, in whichever of the accepted units.
 *
 * <p>Reads {@code 1,234.5}, {@code 1 234}, {@code 80%}, {@code £4.50}, {@code -3}, {@code 1.2e3}; a comma that is not
 * between groups of three stands for a decimal point. A text that is not a number fits nothing.
 */
final class NumberMatch {
    private static final int LONGEST = 60;

    /** Half a unit in the ninth figure: what typing and binary fractions may differ by. */
    private static final double ROUNDING = 1e-9;

    private static final Pattern SHAPE =
            Pattern.compile("([+-]?)[£$€]?\\s*([0-9][0-9 ,]*\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]{1,3})?\\s*(.*)");
    private static final Pattern THOUSANDS = Pattern.compile("[0-9]{1,3}([ ,][0-9]{3})+(\\.[0-9]*)?");
    private static final List<Set<String>> SAME_UNIT = List.of(
            Set.of("%", "per cent", "percent", "pc", "per-cent", "percentage"),
            Set.of("s", "sec", "secs", "second", "seconds"),
            Set.of("m", "min", "mins", "minute", "minutes"),
            Set.of("h", "hr", "hrs", "hour", "hours"),
            Set.of("£", "pound", "pounds", "gbp"),
            Set.of("day", "days"),
            Set.of("call", "calls"),
            Set.of("agent", "agents", "person", "people"));

    private NumberMatch() {}

    /** Returns the index of the first line that fits, or -1 where none does. */
    static int firstFit(List<NumberLine> lines, Map<String, Double> units, String typed) {
        OptionalDouble value = read(typed, units);
        if (!value.isPresent()) {
            return -1;
        }
        for (int index = 0; index < lines.size(); index++) {
            if (fits(lines.get(index), value.getAsDouble())) {
                return index;
            }
        }
        return -1;
    }

    private static boolean fits(NumberLine line, double value) {
        double slack = ROUNDING * Math.max(1, Math.abs(line.value()));
        if (value >= line.low() - slack && value <= line.high() + slack) {
            return true;
        }
        return line.significantFigures() > 0
                && rounded(value, line.significantFigures()).compareTo(rounded(line.value(), line.significantFigures()))
                        == 0;
    }

    private static BigDecimal rounded(double value, int figures) {
        // The shortest text of the number, so that 2.675 rounds as it is written and not as it is stored.
        return new BigDecimal(Double.toString(value)).round(new MathContext(figures, RoundingMode.HALF_UP));
    }

    /** Returns the number a text stands for, in the first of the units; empty if it is none. */
    static OptionalDouble read(String typed, Map<String, Double> units) {
        if (typed.length() > LONGEST) {
            return OptionalDouble.empty();
        }
        String plain =
                TextMatch.plain(typed.replace('\u2212', '-').replace("%", " % "), Pattern.compile("^\\s+|[\\s.]+$"));
        Matcher shape = SHAPE.matcher(plain);
        if (!shape.matches()) {
            return OptionalDouble.empty();
        }
        OptionalDouble factor = factor(shape.group(4), units);
        String digits = digits(shape.group(2).trim());
        if (!factor.isPresent() || digits.isEmpty()) {
            return OptionalDouble.empty();
        }
        String exponent = shape.group(3) == null ? "" : shape.group(3);
        double value = Double.parseDouble(shape.group(1) + digits + exponent) * factor.getAsDouble();
        return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Returns plain digits with at most one point, or nothing where the grouping makes no sense. */
    private static String digits(String written) {
        if (THOUSANDS.matcher(written).matches()) {
            return written.replace(",", "").replace(" ", "");
        }
        String joined = written.replace(" ", "");
        int comma = joined.indexOf(',');
        if (comma < 0) {
            return written.indexOf(' ') < 0 ? joined : "";
        }
        boolean decimal = comma == joined.lastIndexOf(',') && joined.indexOf('.') < 0 && comma < joined.length() - 1;
        return decimal ? joined.replace(',', '.') : "";
    }

    private static OptionalDouble factor(String unit, Map<String, Double> units) {
        if (unit.isEmpty()) {
            return OptionalDouble.of(1);
        }
        for (Map.Entry<String, Double> accepted : units.entrySet()) {
            if (sameUnit(TextMatch.plain(accepted.getKey()), unit)) {
                return OptionalDouble.of(accepted.getValue());
            }
        }
        return units.isEmpty() && unit.equals("%") ? OptionalDouble.of(1) : OptionalDouble.empty();
    }

    private static boolean sameUnit(String accepted, String typed) {
        if (accepted.equals(typed)) {
            return true;
        }
        for (Set<String> names : SAME_UNIT) {
            if (names.contains(accepted) && names.contains(typed)) {
                return true;
            }
        }
        return false;
    }
}
