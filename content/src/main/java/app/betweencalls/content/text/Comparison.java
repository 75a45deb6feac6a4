package app.betweencalls.content.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Says when two texts are the same to a reader, and how far apart two words are. */
public final class Comparison {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern ENDS = Pattern.compile("^[\\p{P}\\p{S}&&[^-+%]]+|[\\p{P}\\p{S}&&[^%]]+$");
    private static final int TYPO = 2;

    private Comparison() {}

    /**
     * Returns the form in which texts are compared: lower case, no accents, single spaces, no punctuation at the
     * ends.
     */
    public static String form(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("");
        String spaced = SPACES.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        String bare = ENDS.matcher(spaced).replaceAll("").strip();
        return bare.isEmpty() ? spaced : bare;
    }

    /** Returns the word nearest to a mistyped one, if one lies within two letters. */
    public static Optional<String> nearest(String typed, Iterable<String> known) {
        Optional<String> nearest = Optional.empty();
        int least = TYPO + 1;
        for (String word : known) {
            int distance = distance(typed, word);
            if (distance < least) {
                least = distance;
                nearest = Optional.of(word);
            }
        }
        return nearest;
    }

    /** Returns how many letters must be added, dropped or changed to turn one word into the other (Levenshtein). */
    public static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
