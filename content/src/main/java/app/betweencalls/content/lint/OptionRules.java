package app.betweencalls.content.lint;

import app.betweencalls.content.bank.Places;
import app.betweencalls.content.finding.Severity;
import app.betweencalls.content.text.Comparison;
import app.betweencalls.content.text.Prose;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Rules on the options of a choice. */
final class OptionRules {
    private static final Pattern ALL =
            Pattern.compile("(?i)(all|both|each|any|either) (of )?(the above|of these|these|of them|of the above|abov"
                    + "e)( are .*)?|(both )?(options? |answers? )?\\(?[a-h1-8]\\)? (and|&|or) \\(?[a-h1-8]\\)?("
                    + " only)?");
    private static final Pattern NONE =
            Pattern.compile("(?i)(none|neither) (of )?(the above|these|them|of the above|of these)( .*)?|none");
    static final Pattern LETTER =
            Pattern.compile("\\b([Oo]ption|[Aa]nswer|[Cc]hoice|[Ss]tatement)s? (\\([a-hA-H]\\)|[A-H](?![A-Za-z']))|\\"
                    + "b[Ss]ee (\\([a-hA-H]\\)|[A-H](?![A-Za-z]))"
                    + "|(?i)\\b(first|second|third|fourth|last) (option|answer)\\b|\\b(options?|answers?) (abov"
                    + "e|below)\\b");
    private static final Pattern LEADING =
            Pattern.compile("(?i)(?:about|around|up to|at least|under|over|within)?\\s*\u00a3?(-?\\d[\\d,]*(?:\\.\\d+"
                    + ")?)\\s*([\\p{L}%]*(?: [\\p{L}]+)?)\\s*");
    private static final Pattern RANGE =
            Pattern.compile("(-?\\d[\\d,]*(?:\\.\\d+)?)\\s*(?:-|\u2013|to)\\s*(-?\\d[\\d,]*(?:\\.\\d+)?)(.*)");

    private OptionRules() {}

    /** W01: all of the above, or a combination of options. */
    static void allOfTheAbove(QuestionView question, LintSet set, Sink sink) {
        matching(question, ALL)
                .forEach(part -> sink.at(
                        question, part, "an option that stands for others", "Ask for several right options instead."));
    }

    /** W02: none of the above. */
    static void noneOfTheAbove(QuestionView question, LintSet set, Sink sink) {
        matching(question, NONE)
                .forEach(part -> sink.at(question, part, "'none of the above'", "Write an option of its own."));
    }

    /** Returns the places of the options of a shape. */
    private static List<String> matching(QuestionView question, Pattern shape) {
        List<Choice> options = question.options();
        return IntStream.range(0, options.size())
                .filter(i ->
                        shape.matcher(Comparison.form(options.get(i).text())).matches())
                .mapToObj(Places::answer)
                .toList();
    }

    /** W05: options of very different length. */
    static void uneven(QuestionView question, LintSet set, Sink sink) {
        if (!question.isChoice()) {
            return;
        }
        int longest = question.options().stream()
                .mapToInt(one -> one.text().length())
                .max()
                .orElse(0);
        int shortest = question.options().stream()
                .mapToInt(one -> one.text().length())
                .min()
                .orElse(0);
        if (longest > shortest * set.thresholds().figure("uneven-factor")
                && longest - shortest > set.thresholds().figure("uneven-letters")) {
            String what = "options of " + shortest + " to " + longest + " characters";
            sink.at(question, Places.answer(0), what, "Bring them to similar length.");
        }
    }

    /** W07: words of frequency that readers measure differently. */
    static void vague(QuestionView question, LintSet set, Sink sink) {
        List<Choice> options = question.options();
        for (int i = 0; i < options.size(); i++) {
            int at = i;
            set.words()
                    .firstAmong(Prose.words(options.get(i).text()), "vague")
                    .ifPresent(word -> sink.at(
                            question,
                            Places.answer(at),
                            "'" + word + "' means different things to different readers",
                            "Say how often."));
        }
    }

    /** W14: a beginning that all options share. */
    static void sameStart(QuestionView question, LintSet set, Sink sink) {
        if (!question.isChoice() || isVerdict(question)) {
            return;
        }
        List<List<String>> words =
                question.options().stream().map(one -> Prose.words(one.text())).toList();
        int shared = 0;
        while (sharesWord(words, shared)) {
            shared++;
        }
        if (shared >= set.thresholds().count("same-start-words")) {
            String what = "all options begin '" + String.join(" ", words.get(0).subList(0, shared)) + "'";
            sink.at(question, Places.answer(0), what, "Move the words into the stem.");
        }
    }

    private static boolean sharesWord(List<List<String>> words, int at) {
        return words.stream()
                .allMatch(one ->
                        one.size() > at + 1 && one.get(at).equals(words.get(0).get(at)));
    }

    static boolean isVerdict(QuestionView question) {
        return question.task() instanceof Task.Single single && single.trueFalse();
    }

    /** W15: numbers out of order, ranges that meet. */
    static void numberOrder(QuestionView question, LintSet set, Sink sink) {
        if (!question.isChoice()) {
            return;
        }
        List<double[]> ranges = new ArrayList<>();
        List<Double> numbers = new ArrayList<>();
        List<String> units = new ArrayList<>();
        for (Choice option : question.options()) {
            Matcher range = RANGE.matcher(option.text());
            Matcher number = LEADING.matcher(option.text());
            if (range.matches()) {
                ranges.add(new double[] {value(range.group(1)), value(range.group(2))});
                numbers.add(value(range.group(1)));
                units.add("");
            } else if (number.matches()) {
                numbers.add(value(number.group(1)));
                units.add(number.group(2));
            } else {
                return;
            }
        }
        if (units.stream().distinct().count() == 1 && !isSorted(numbers)) {
            sink.at(
                    question,
                    Places.answer(0),
                    "numbers out of order: " + numbers,
                    "Put them in order of size and write shuffle: false.");
        }
        if (ranges.size() == numbers.size() && meet(ranges)) {
            sink.at(question, Places.answer(0), "ranges that meet or touch", "Leave a gap between them.");
        }
    }

    private static double value(String digits) {
        return Double.parseDouble(digits.replace(",", ""));
    }

    private static boolean isSorted(List<Double> numbers) {
        boolean up = true;
        boolean down = true;
        for (int i = 1; i < numbers.size(); i++) {
            up &= numbers.get(i - 1) <= numbers.get(i);
            down &= numbers.get(i - 1) >= numbers.get(i);
        }
        return up || down;
    }

    private static boolean meet(List<double[]> ranges) {
        for (int i = 0; i < ranges.size(); i++) {
            for (int j = i + 1; j < ranges.size(); j++) {
                if (ranges.get(i)[0] <= ranges.get(j)[1] && ranges.get(j)[0] <= ranges.get(i)[1]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** W16: too many options, or too few. */
    static void count(QuestionView question, LintSet set, Sink sink) {
        int count = question.options().size();
        if (!question.isChoice() || isVerdict(question)) {
            return;
        }
        if (count > set.thresholds().count("options-at-most") || count == 2) {
            sink.at(question, Places.answer(0), count + " options", "Write three or four that someone would choose.");
        }
    }

    /** W18: an option nobody would take seriously. */
    static void implausible(QuestionView question, LintSet set, Sink sink) {
        List<Choice> options = question.options();
        for (int i = 0; i < options.size(); i++) {
            String text = options.get(i).text();
            boolean fun = set.words().firstIn(text, "fun").isPresent();
            boolean loud = text.length() > 8
                    && text.equals(text.toUpperCase(Locale.ROOT))
                    && text.matches(".*[A-Z]{4,}.*[A-Z]{4,}.*");
            if (text.contains("!") || text.contains("...") || text.contains("\u2026") || fun || loud) {
                sink.at(
                        question,
                        Places.answer(i),
                        "an option few would take seriously",
                        "Write a belief that people really hold.");
            }
        }
    }

    /** W19: a verdict on a statement that holds an absolute or two claims. */
    static void verdict(QuestionView question, LintSet set, Sink sink) {
        if (!isVerdict(question)) {
            return;
        }
        String stem = question.plainStem();
        int statementEnd = Math.max(stem.lastIndexOf('\''), stem.lastIndexOf('\u2019'));
        String statement = statementEnd > 0 ? stem.substring(0, statementEnd) : stem;
        boolean two = statement.matches("(?is).*\\b(because|and therefore|; )\\b.*");
        set.words()
                .firstAmong(Prose.words(statement), "absolutes")
                .ifPresent(word -> sink.at(
                        question,
                        Places.STEM,
                        "an absolute in the statement: '" + word + "'",
                        "Word it so that only the point decides."));
        if (two) {
            sink.at(question, Places.STEM, "two claims in one statement", "Keep one.");
        }
    }

    /** W23: an option or stem that names letters or places, which shuffling moves. */
    static void letters(QuestionView question, LintSet set, Sink sink) {
        if (!question.isChoice()) {
            return;
        }
        Severity weight = question.isShuffled() ? Severity.ERROR : Severity.WARNING;
        String fix = "Say what is meant instead; letters and order are not what a candidate sees.";
        if (LETTER.matcher(question.plainStem()).find()) {
            sink.weighing(weight).at(question, Places.STEM, "the stem names an option by its letter or place", fix);
        }
        List<Choice> options = question.options();
        for (int i = 0; i < options.size(); i++) {
            if (LETTER.matcher(options.get(i).text()).find()) {
                sink.weighing(weight)
                        .at(question, Places.answer(i), "an option names another by its letter or place", fix);
            }
        }
    }

    /** G04: a choice of several that does not say how many. */
    static void howMany(QuestionView question, LintSet set, Sink sink) {
        if (!(question.task() instanceof Task.Multiple multiple)) {
            return;
        }
        int right = multiple.key().size();
        String[] names = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
        List<String> words = Prose.words(question.plainStem());
        boolean says = words.contains(names[Math.min(right, 10)])
                || words.contains(String.valueOf(right))
                || Prose.holds(question.plainStem(), "all that apply");
        if (!says) {
            sink.at(
                    question,
                    Places.STEM,
                    right + " options are right and the stem does not say so",
                    "Write 'Which " + names[Math.min(right, 10)].toUpperCase(Locale.ROOT) + " ...'.");
        }
    }

    /** G05: a true-or-false question that a guess gets right half the time. */
    static void reasons(QuestionView question, LintSet set, Sink sink) {
        if (isVerdict(question) && question.options().size() < 4) {
            sink.at(
                    question,
                    Places.answer(0),
                    "true or false with " + question.options().size() + " options",
                    "Write four, each with its reason.");
        }
    }

    /** G06: more or fewer steps, pairs or items than fit a short break. */
    static void size(QuestionView question, LintSet set, Sink sink) {
        int count = question.choices().size();
        if (question.task() instanceof Task.Order && (count < 3 || count > 5)) {
            sink.at(question, Places.answer(0), count + " steps", "Write three to five.");
        } else if (question.task() instanceof Task.Match && (count < 3 || count > 5)) {
            sink.at(question, Places.answer(0), count + " pairs", "Write three to five.");
        } else if (question.task() instanceof Task.Categorise && (count < 4 || count > 6)) {
            sink.at(question, Places.answer(0), count + " items to sort", "Write four to six.");
        }
    }
}
