package app.betweencalls.content.lint;

import app.betweencalls.content.bank.Places;
import app.betweencalls.content.text.Comparison;
import app.betweencalls.content.text.Prose;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.question.TextLine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules on cues that give the right answer to someone who does not know the point. */
final class CueRules {
    private static final Pattern VOWEL = Pattern.compile("(?i)[aeio].*|(hour|honest|u[^sn]|un[^i]).*");
    private static final Pattern A_OR_AN = Pattern.compile("(?i).*\\b(an?)\\W*");

    private CueRules() {}

    /** W04: the key is clearly the longest option. */
    static void keyLength(QuestionView question, LintSet set, Sink sink) {
        if (!question.isSingle() || question.distractors().isEmpty()) {
            return;
        }
        Choice key = question.keys().get(0);
        double mean = question.distractors().stream()
                .mapToInt(one -> one.text().length())
                .average()
                .orElse(0);
        int length = key.text().length();
        if (length > mean * set.thresholds().figure("key-longer-factor")
                && length - mean >= set.thresholds().figure("key-longer-letters")) {
            String what = "the key has " + length + " characters, the others " + Math.round(mean) + " on average";
            sink.at(
                    question,
                    Places.answer(question.options().indexOf(key)),
                    what,
                    "Shorten it, or give the others as much to say.");
        }
    }

    /** W06: absolutes in wrong options only. */
    static void absolutes(QuestionView question, LintSet set, Sink sink) {
        if (!question.isChoice() || OptionRules.isVerdict(question)) {
            return;
        }
        boolean inKey = question.keys().stream()
                .anyMatch(key -> set.words()
                        .firstAmong(Prose.words(key.text()), "absolutes")
                        .isPresent());
        List<Choice> options = question.options();
        for (int i = 0; i < options.size() && !inKey; i++) {
            Choice option = options.get(i);
            int at = i;
            if (!question.isKey(option)) {
                set.words()
                        .firstAmong(Prose.words(option.text()), "absolutes")
                        .ifPresent(word -> sink.at(
                                question,
                                Places.answer(at),
                                "'" + word + "' stands in wrong options only",
                                "Word the belief without the absolute."));
            }
        }
    }

    /** W08: a word of the question that the key alone repeats. */
    static void clang(QuestionView question, LintSet set, Sink sink) {
        if (!question.isSingle() || OptionRules.isVerdict(question)) {
            return;
        }
        int letters = set.thresholds().count("clang-letters");
        Set<String> asked = stems(question.leadIn(), letters);
        set.words().list("formulaic").forEach(word -> asked.remove(Prose.bare(word)));
        Choice key = question.keys().get(0);
        Set<String> shared = stems(key.text(), letters);
        shared.retainAll(asked);
        question.distractors().forEach(option -> shared.removeAll(stems(option.text(), letters)));
        boolean othersEcho = question.distractors().stream()
                .anyMatch(option -> stems(option.text(), letters).stream().anyMatch(asked::contains));
        if (!shared.isEmpty() && !othersEcho) {
            String what = "the key alone repeats " + shared + " from the question";
            sink.at(
                    question,
                    Places.answer(question.options().indexOf(key)),
                    what,
                    "Use the word in another option too, or not at all.");
        }
    }

    private static Set<String> stems(String text, int letters) {
        Set<String> stems = new HashSet<>();
        for (String word : Prose.words(text)) {
            if (word.length() >= letters) {
                stems.add(Prose.bare(word));
            }
        }
        return stems;
    }

    /** W09: the key shares most with the others. */
    static void convergence(QuestionView question, LintSet set, Sink sink) {
        if (!question.isSingle()
                || OptionRules.isVerdict(question)
                || question.options().size() < 3) {
            return;
        }
        List<Set<String>> parts =
                question.options().stream().map(one -> stems(one.text(), 4)).toList();
        Map<String, Integer> frequency = new HashMap<>();
        parts.forEach(words -> words.forEach(word -> frequency.merge(word, 1, Integer::sum)));
        List<Integer> sums = new ArrayList<>();
        for (Set<String> words : parts) {
            sums.add(words.stream()
                    .mapToInt(word -> frequency.getOrDefault(word, 1) - 1)
                    .filter(more -> more < parts.size() - 1)
                    .sum());
        }
        Choice key = question.keys().get(0);
        int at = question.options().indexOf(key);
        int next = 0;
        for (int i = 0; i < sums.size(); i++) {
            next = i == at ? next : Math.max(next, sums.get(i));
        }
        if (sums.get(at) >= next + set.thresholds().count("convergence-lead")) {
            sink.at(
                    question,
                    Places.answer(at),
                    "the key shares the most words with the other options",
                    "Vary the wrong options apart from the key.");
        }
    }

    /** W10: an option that does not fit the stem's grammar, or the others' form. */
    static void grammar(QuestionView question, LintSet set, Sink sink) {
        if (!question.isChoice()) {
            return;
        }
        List<Choice> options = question.options();
        var article = A_OR_AN.matcher(question.plainStem());
        if (article.matches() && !question.plainStem().endsWith("?")) {
            boolean an = article.group(1).equalsIgnoreCase("an");
            for (int i = 0; i < options.size(); i++) {
                if (VOWEL.matcher(options.get(i).text()).matches() != an) {
                    sink.at(
                            question,
                            Places.answer(i),
                            "'" + article.group(1) + "' does not fit '"
                                    + options.get(i).text() + "'",
                            "End the stem before the article.");
                    return;
                }
            }
        }
        long stopped = options.stream().filter(one -> one.text().endsWith(".")).count();
        long capital =
                options.stream().filter(one -> one.text().matches("\\p{Lu}.*")).count();
        long lower =
                options.stream().filter(one -> one.text().matches("\\p{Ll}.*")).count();
        if (stopped > 0 && stopped < options.size()) {
            sink.at(question, Places.answer(0), "some options end on a full stop", "End all alike.");
        } else if (capital > 0 && lower > 0) {
            sink.at(question, Places.answer(0), "some options begin with a capital", "Begin all alike.");
        }
    }

    /** W27: an accepted answer that stands elsewhere in the same text. */
    static void clozeGivesAway(QuestionView question, LintSet set, Sink sink) {
        if (!(question.task() instanceof Task.Cloze cloze)) {
            return;
        }
        String text = question.question().stem() + " " + String.join(" ", cloze.segments());
        for (int i = 0; i < cloze.gaps().size(); i++) {
            String others = otherGaps(cloze, i);
            Optional<String> visible = accepted(cloze.gaps().get(i)).stream()
                    .filter(answer -> answer.length() > 2)
                    .filter(answer -> Prose.holds(text + " " + others, answer))
                    .findFirst();
            visible.ifPresent(answer -> sink.at(
                    question,
                    Places.STEM,
                    "'" + answer + "' fills a gap and stands elsewhere in the text",
                    "Reword the text, or leave another gap."));
        }
    }

    private static List<String> accepted(Gap gap) {
        if (gap instanceof Gap.Words words) {
            return words.accepted().stream().map(TextLine::pattern).toList();
        }
        return List.of();
    }

    private static String otherGaps(Task.Cloze cloze, int but) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cloze.gaps().size(); i++) {
            if (i != but && cloze.gaps().get(i) instanceof Gap.Pick pick) {
                pick.options().forEach(option -> text.append(option).append(". "));
            }
        }
        return text.toString();
    }

    /** W33: the stem holds the key's own words. */
    static void keyInStem(QuestionView question, LintSet set, Sink sink) {
        if (question.task() instanceof Task.ShortText text && !offersWrongOnes(question, text)) {
            text.accepted().stream()
                    .filter(line -> line.share() == 1 && !line.regex())
                    .map(TextLine::pattern)
                    .filter(pattern ->
                            pattern.length() > 2 && Prose.holds(question.plainStem(), Comparison.form(pattern)))
                    .findFirst()
                    .ifPresent(pattern -> sink.at(
                            question,
                            Places.STEM,
                            "the stem holds the accepted answer '" + pattern + "'",
                            "Reword the stem."));
        }
    }

    /** Says whether the stem names a recognised wrong answer beside the right one, as a choice. */
    private static boolean offersWrongOnes(QuestionView question, Task.ShortText text) {
        return text.accepted().stream()
                .anyMatch(line ->
                        line.share() == 0 && !line.regex() && Prose.holds(question.plainStem(), line.pattern()));
    }
}
