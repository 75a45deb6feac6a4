package app.betweencalls.api.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What somebody probably meant: the known word fewest changes of a letter away. */
final class Nearest {
    private Nearest() {}

    /** The nearest word, if it is near: two letters or a third of them differ, or the one begins the other. */
    static Optional<String> to(String said, List<String> known) {
        return known.stream()
                .filter(word -> changes(said, word) <= allowed(said, word) || begins(said, word))
                .min(Comparator.comparingInt((String word) -> changes(said, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static int allowed(String said, String word) {
        int shorter = Math.min(said.length(), word.length());
        return Math.max(shorter > 3 ? 2 : 1, shorter / 3);
    }

    private static boolean begins(String said, String word) {
        return said.length() > 3 && (word.startsWith(said) || said.startsWith(word));
    }

    /** Levenshtein's distance: letters put in, left out or exchanged. */
    static int changes(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(exchanged, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
