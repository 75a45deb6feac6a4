package app.betweencalls.content.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words, sentences and reading ease of English text. */
public final class Prose {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'\u2019-]*");
    private static final Pattern VISIBLE = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    private static final Pattern SENTENCE =
            Pattern.compile("(?<=[.?!])['\u2019\")]*\\s+(?=['\u2018\"(]?[\\p{Lu}\\p{N}{])|\\n\\s*\\n");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}.,])[-+]?\u00a3?\\d[\\d,]*(?:[.:]\\d+)?%?(?![\\p{L}\\d])");

    private Prose() {}

    /** Returns the words in lower case, without punctuation around them. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT).replace('\u2019', '\''));
        }
        return words;
    }

    /** Returns how many words a reader counts: runs without a space that hold a letter or a digit. */
    public static int count(String text) {
        int count = 0;
        Matcher matcher = VISIBLE.matcher(text);
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    /** Returns the sentences. */
    public static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : SENTENCE.split(text.strip(), -1)) {
            if (!sentence.isBlank()) {
                sentences.add(sentence.strip());
            }
        }
        return sentences;
    }

    /** Returns the last sentence; empty for an empty text. */
    public static String lastSentence(String text) {
        List<String> sentences = sentences(text);
        return sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1);
    }

    /** Returns the numbers, as written. */
    public static List<String> numbers(String text) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        return numbers;
    }

    /**
     * Returns the Flesch-Kincaid grade: school years of reading (age less five).
     *
     * <p>{@code 0.39 x words a sentence + 11.8 x syllables a word - 15.59} (Kincaid and others 1975), syllables
     * counted as
     * runs of vowels; 0 for an empty text.
     */
    public static double grade(String text) {
        List<String> words = words(text);
        int sentences = Math.max(1, sentences(text).size());
        if (words.isEmpty()) {
            return 0;
        }
        int syllables = words.stream().mapToInt(Prose::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private static int syllables(String word) {
        int runs = 0;
        Matcher matcher = VOWELS.matcher(word);
        while (matcher.find()) {
            runs++;
        }
        boolean silent = word.length() > 3 && word.endsWith("e") && !word.endsWith("le");
        return Math.max(1, silent ? runs - 1 : runs);
    }

    /** Says whether a phrase stands in a text as whole words, whatever the case. */
    public static boolean holds(String text, String phrase) {
        String lower = text.toLowerCase(Locale.ROOT);
        String wanted = phrase.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(wanted);
        while (at >= 0) {
            int end = at + wanted.length();
            boolean startsWord = at == 0 || !Character.isLetterOrDigit(lower.charAt(at - 1));
            boolean endsWord = end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end));
            if (startsWord && endsWord) {
                return true;
            }
            at = lower.indexOf(wanted, at + 1);
        }
        return false;
    }

    /**
     * Returns a word's bare form, so that {@code calls} and {@code called} meet {@code call}; rough, for comparison
     * only.
     */
    public static String bare(String word) {
        String bare = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (String ending :
                new String[] {"ingly", "ations", "ation", "ings", "ing", "edly", "ies", "ied", "es", "ed", "ly", "s"}) {
            if (bare.length() - ending.length() >= 4 && bare.endsWith(ending)) {
                return bare.substring(0, bare.length() - ending.length());
            }
        }
        return bare;
    }
}
