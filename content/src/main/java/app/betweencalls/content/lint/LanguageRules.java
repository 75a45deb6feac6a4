package app.betweencalls.content.lint;

import app.betweencalls.content.bank.Places;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules on language and access. */
final class LanguageRules {
    private static final Pattern CAPITALS = Pattern.compile("(?<![\\p{L}\\d])[A-Z]{2,6}(?![\\p{L}\\d])");
    private static final Pattern ROLE =
            Pattern.compile("(?i)\\b(any|each|every|no) (agent|manager|supervisor|adviser|advisor|caller|customer|emp"
                    + "loyee|worker|assessor|candidate|team leader|colleague|leader)\\b[^.?!]{0,60}\\b(he|his|h"
                    + "im|she|her|hers)\\b");
    private static final Pattern FORMAT =
            Pattern.compile("\\b\\d{1,2}/\\d{1,2}/\\d{2,4}\\b|\\$\\d|\\b\\d{1,2}\\.\\d{2}\\s?(am|pm)\\b|\\b\\d{1,2}(s"
                    + "t|nd|rd|th) (of )?(January|February|March|April|May|June|July|August|September|October|N"
                    + "ovember|December)\\b");
    private static final Pattern MARKUP = Pattern.compile("<(?!!--)/?[a-zA-Z][^>]*>|&[a-z]{2,8};");
    private static final Pattern IMAGE = Pattern.compile("!\\[([^\\]]*)]\\(([^)]*)\\)");

    private LanguageRules() {}

    /** E05: HTML, entities, or a picture without words for those who cannot see it. */
    static void markup(QuestionView question, LintSet set, Sink sink) {
        String text = question.stem() + "\n" + String.join("\n", question.visibleAnswers()) + "\n" + question.lesson();
        Matcher image = IMAGE.matcher(text);
        while (image.find()) {
            if (image.group(1).isBlank()) {
                sink.at(question, Places.STEM, "a picture without a description", "Write ![what it shows](file).");
            }
        }
        Matcher markup = MARKUP.matcher(text);
        if (markup.find()) {
            sink.at(question, Places.STEM, "HTML is not read here: '" + markup.group() + "'", "Write plain Markdown.");
        }
    }

    /** W21: an opinion is asked for, a trick is announced, or an abbreviation is not spelt out. */
    static void opinion(QuestionView question, LintSet set, Sink sink) {
        String stem = question.plainStem();
        set.words()
                .firstIn(stem, "opinion")
                .ifPresent(word -> sink.at(
                        question,
                        Places.STEM,
                        "'" + word + "' asks for an opinion",
                        "Ask what a standard or a rule says."));
        set.words()
                .firstIn(stem, "trick")
                .ifPresent(word -> sink.at(question, Places.STEM, "'" + word + "' warns of a trick", "Drop it."));
        Matcher capitals = CAPITALS.matcher(question.visible());
        while (capitals.find()) {
            String word = capitals.group();
            if (!set.words().list("abbreviations").contains(word) && !isSpeltOut(question.visible(), word)) {
                sink.at(
                        question,
                        Places.STEM,
                        "the abbreviation " + word + " is not spelt out",
                        "Write it in full at first use.");
                return;
            }
        }
    }

    private static boolean isSpeltOut(String text, String abbreviation) {
        return text.contains("(" + abbreviation + ")") || text.contains(abbreviation + " (");
    }

    /** W25: a word that shuts people out, or a role with a sex. */
    static void bias(QuestionView question, LintSet set, Sink sink) {
        String text = question.visible();
        set.words()
                .firstIn(text, "bias")
                .ifPresent(word ->
                        sink.at(question, Places.STEM, "'" + word + "' shuts people out", "Use a neutral word."));
        Matcher role = ROLE.matcher(text);
        if (role.find()) {
            sink.at(
                    question,
                    Places.STEM,
                    "'" + role.group(3) + "' gives a role a sex",
                    "Write 'they', or name the person.");
        }
    }

    /** W26: a spelling British readers take for a mistake. */
    static void spelling(QuestionView question, LintSet set, Sink sink) {
        String text = question.visible() + " " + question.lesson() + " " + String.join(" ", question.feedbackLines());
        Set<String> words = new HashSet<>(List.of(text.split("[^\\p{L}'/-]+", -1)));
        for (Map.Entry<String, String> spelling : set.words().spellings().entrySet()) {
            if (text.contains(spelling.getKey()) && words.contains(spelling.getKey())) {
                sink.at(question, Places.STEM, "'" + spelling.getKey() + "'", "Write '" + spelling.getValue() + "'.");
                return;
            }
        }
    }

    /** G07: dates, times and money in a form of another country. */
    static void format(QuestionView question, LintSet set, Sink sink) {
        Matcher wrong = FORMAT.matcher(question.visible() + " " + question.lesson());
        if (wrong.find()) {
            sink.at(question, Places.STEM, "'" + wrong.group() + "'", "Write 31 March 2027, 9:30 and pounds.");
        }
    }
}
