package app.betweencalls.content.format;

import app.betweencalls.engine.question.NumberLine;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number with its tolerance as banks write it: {@code 80 +- 0.1}, {@code 80 +- 2%}, {@code 2.0 .. 2.2}, {@code 3.14
 * ~3sf}.
 *
 * @param value the number, or the middle of a range
 * @param low lower end
 * @param high upper end
 * @param significantFigures figures to agree to, or 0
 */
record NumberText(BigDecimal value, BigDecimal low, BigDecimal high, int significantFigures) {
    private static final String NUMBER = "-?\\d{1,12}(?:\\.\\d{1,9})?";
    private static final Pattern PLAIN = Pattern.compile("(" + NUMBER + ")");
    private static final Pattern WITHIN =
            Pattern.compile("(" + NUMBER + ")\\s*(?:\\+-|\\+/-|\u00b1)\\s*(\\d{1,12}(?:\\.\\d{1,9})?)(\\s*%)?");
    private static final Pattern RANGE = Pattern.compile("(" + NUMBER + ")\\s*\\.\\.\\s*(" + NUMBER + ")");
    private static final Pattern FIGURES = Pattern.compile("(" + NUMBER + ")\\s*~\\s*([1-9])\\s*sf");
    private static final Pattern COMMA = Pattern.compile(".*\\d,\\d.*");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal TWO = new BigDecimal(2);

    /** Says whether a text is a number with or without a tolerance. */
    static boolean isNumber(String text) {
        return parse(text).isPresent();
    }

    /**
     * Reads a number with its tolerance.
     *
     * @return empty, with a finding, if it is none
     */
    static Optional<NumberText> read(String text, Line line, Report report) {
        Optional<NumberText> number = parse(text);
        if (number.isEmpty()) {
            String fix = COMMA.matcher(text).matches()
                    ? "Use a full stop for decimals and nothing for thousands: 1234.5."
                    : "Write 80, 80 +- 0.1, 80 +- 2%, 79.5 .. 80.5 or 80.0 ~3sf.";
            report.error("R10", line, "'" + text + "' is no number", fix);
        }
        return number;
    }

    private static Optional<NumberText> parse(String text) {
        Matcher plain = PLAIN.matcher(text);
        if (plain.matches()) {
            BigDecimal value = new BigDecimal(plain.group(1));
            return Optional.of(new NumberText(value, value, value, 0));
        }
        Matcher within = WITHIN.matcher(text);
        if (within.matches()) {
            BigDecimal value = new BigDecimal(within.group(1));
            BigDecimal width = new BigDecimal(within.group(2));
            BigDecimal half = within.group(3) == null
                    ? width
                    : value.abs().multiply(width).divide(HUNDRED);
            return Optional.of(new NumberText(value, value.subtract(half), value.add(half), 0));
        }
        return parseRangeOrFigures(text);
    }

    private static Optional<NumberText> parseRangeOrFigures(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            BigDecimal low = new BigDecimal(range.group(1));
            BigDecimal high = new BigDecimal(range.group(2));
            if (low.compareTo(high) > 0) {
                return Optional.empty();
            }
            return Optional.of(new NumberText(low.add(high).divide(TWO), low, high, 0));
        }
        Matcher figures = FIGURES.matcher(text);
        if (figures.matches()) {
            BigDecimal value = new BigDecimal(figures.group(1));
            int digits = Integer.parseInt(figures.group(2));
            BigDecimal half = value.signum() == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.ONE
                            .movePointRight(value.precision() - value.scale() - digits)
                            .divide(TWO);
            return Optional.of(new NumberText(value, value.subtract(half), value.add(half), digits));
        }
        return Optional.empty();
    }

    /** Returns the engine's line. */
    NumberLine line(double share, String feedback) {
        return new NumberLine(
                low.doubleValue(), high.doubleValue(), value.doubleValue(), significantFigures, share, feedback);
    }

    /** Writes a line of the engine: a number and its tolerance, or else a range. */
    static String of(NumberLine line) {
        BigDecimal value = plain(line.value());
        BigDecimal below = value.subtract(plain(line.low()));
        BigDecimal above = plain(line.high()).subtract(value);
        if (line.significantFigures() > 0) {
            return text(value) + " ~" + line.significantFigures() + "sf";
        }
        if (below.signum() == 0 && above.signum() == 0) {
            return text(value);
        }
        return below.compareTo(above) == 0
                ? text(value) + " +- " + text(below)
                : text(plain(line.low())) + " .. " + text(plain(line.high()));
    }

    private static BigDecimal plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros();
    }

    private static String text(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
