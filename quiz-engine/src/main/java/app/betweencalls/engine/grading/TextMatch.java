package app.betweencalls.engine.grading;

import app.betweencalls.engine.question.TextLine;
import app.betweencalls.engine.question.TextMatching;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether a typed text is one of the accepted ones.
 *
 * <p>Tolerant of case, accents, curly quotes, runs of spaces and punctuation at the ends, unless told to be exact.
 * Every
 * comparison is bounded: a text too long for any sensible answer fits nothing, a regular expression reads at most a
 * fixed
 * number of letters, and a wildcard is matched in at most (text x pattern) steps.
 */
final class TextMatch {
    /** Longer texts fit no line: accepted answers are words and short phrases. */
    static final int LONGEST = 500;

    /** Reads of the text one regular expression may make; a sensible one makes a few hundred. */
    static final int REGEX_STEPS = 100_000;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern ENDS = Pattern.compile("^[\\p{Punct}\\s]+|[\\p{Punct}\\s]+$");

    /** As {@link #ENDS} but leaving the star alone, which stands for letters in a wildcard. */
    private static final Pattern ENDS_BUT_STAR = Pattern.compile("^[\\p{Punct}\\s&&[^*]]+|[\\p{Punct}\\s&&[^*]]+$");

    private TextMatch() {}

    /** Returns the index of the first line that fits, or -1 where none does. */
    static int firstFit(List<TextLine> lines, String typed, TextMatching match) {
        if (typed.length() > LONGEST) {
            return -1;
        }
        for (int index = 0; index < lines.size(); index++) {
            if (fits(lines.get(index), typed, match)) {
                return index;
            }
        }
        return -1;
    }

    private static boolean fits(TextLine line, String typed, TextMatching match) {
        if (line.regex()) {
            return fitsRegex(line.pattern(), match == TextMatching.EXACT ? typed.trim() : plain(typed, ENDS));
        }
        return switch (match) {
            case EXACT -> line.pattern().trim().equals(typed.trim());
            case IGNORE_CASE -> plain(line.pattern(), ENDS).equals(plain(typed, ENDS));
            case WILDCARD -> fitsWildcard(plain(line.pattern(), ENDS_BUT_STAR), plain(typed, ENDS));
        };
    }

    /** Returns the text without case, accents, outer punctuation and runs of spaces; never fails. */
    static String plain(String text, Pattern ends) {
        String unaccented = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        String straight =
                unaccented.replace('\u2019', '\'').replace('\u2018', '\'').replace('\u2013', '-');
        String spaced = SPACES.matcher(straight).replaceAll(" ").toLowerCase(Locale.ROOT);
        String trimmed = ends.matcher(spaced).replaceAll("");
        return trimmed.isEmpty() ? spaced.trim() : trimmed;
    }

    static String plain(String text) {
        return plain(text, ENDS);
    }

    private static boolean fitsRegex(String pattern, String typed) {
        try {
            return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                    .matcher(new StepLimit(typed, REGEX_STEPS))
                    .matches();
        } catch (PatternSyntaxException | StepLimit.Reached | StackOverflowError unusable) {
            // The linter reports such a pattern; here it fits nothing, since grading never fails.
            return false;
        }
    }

    /** Matches with {@code *} for any run of letters: one way back only, so at most text x pattern steps. */
    private static boolean fitsWildcard(String pattern, String text) {
        int at = 0;
        int in = 0;
        int star = -1;
        int resume = 0;
        while (at < text.length()) {
            if (in < pattern.length() && pattern.charAt(in) == '*') {
                star = in++;
                resume = at;
            } else if (in < pattern.length() && pattern.charAt(in) == text.charAt(at)) {
                in++;
                at++;
            } else if (star >= 0) {
                in = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (in < pattern.length() && pattern.charAt(in) == '*') {
            in++;
        }
        return in == pattern.length();
    }
}
