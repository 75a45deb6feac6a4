package app.betweencalls.content.format;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credit at the end of an answer line: {@code text @50%}.
 *
 * @param text the line without it
 * @param credit the share as a decimal in [0, 1]; empty where none is written
 */
record Share(String text, Optional<BigDecimal> credit) {
    private static final Pattern SHAPE = Pattern.compile("(.*?)\\s+@(\\d{1,3}(?:\\.\\d{1,6})?)%");
    private static final Pattern LITERAL = Pattern.compile("(.*)\\\\(@\\d{1,3}(?:\\.\\d{1,6})?%)");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    /** Reads the credit of a line; more than 100 per cent is a finding. */
    static Share read(Answer answer, Report report) {
        String line = answer.text();
        Matcher matcher = SHAPE.matcher(line);
        if (!matcher.matches()) {
            return new Share(unescaped(line), Optional.empty());
        }
        BigDecimal percent = new BigDecimal(matcher.group(2));
        if (percent.compareTo(HUNDRED) > 0) {
            report.error("R08", answer.line(), "more than 100 per cent of credit", "Write @0% to @100%.");
        }
        return new Share(
                unescaped(matcher.group(1)), Optional.of(percent.min(HUNDRED).divide(HUNDRED)));
    }

    private static String unescaped(String text) {
        Matcher literal = LITERAL.matcher(text);
        return literal.matches() ? literal.group(1) + literal.group(2) : text;
    }

    double orElse(double fallback) {
        return credit.map(BigDecimal::doubleValue).orElse(fallback);
    }

    /** Writes a text so that its end is not taken for a credit. */
    static String escaped(String text) {
        return text.replaceAll("(?<=^|\\s)(@\\d{1,3}(?:\\.\\d{1,6})?%)$", "\\\\$1");
    }

    /** Writes a credit; nothing for full credit. */
    static String text(double share) {
        if (share == 1) {
            return "";
        }
        String percent =
                BigDecimal.valueOf(share).multiply(HUNDRED).stripTrailingZeros().toPlainString();
        return " @" + (share == 0 ? "0" : percent) + "%";
    }
}
