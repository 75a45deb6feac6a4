package app.betweencalls.content.lint;

import app.betweencalls.content.bank.Places;
import app.betweencalls.content.bank.Reading;
import app.betweencalls.content.text.Comparison;
import app.betweencalls.engine.question.Choice;
import app.betweencalls.engine.question.Pool;
import app.betweencalls.engine.question.Task;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rules on shares over a bank: cues that only show in numbers, and questions that are nearly the same. */
final class BankRules {
    private BankRules() {}

    /** W04 over a bank: the key is the longest option more often than chance would have it. */
    static void keyLongestShare(LintSet set, Sink sink) {
        byBank(set).forEach((bank, questions) -> {
            List<QuestionView> singles = questions.stream()
                    .filter(one -> one.isSingle() && !OptionRules.isVerdict(one))
                    .filter(one -> one.options().size() == 3 || one.options().size() == 4)
                    .toList();
            int longest = (int) singles.stream().filter(BankRules::keyIsLongest).count();
            double chance = singles.stream()
                    .mapToDouble(one -> 1.0 / one.options().size())
                    .average()
                    .orElse(0);
            boolean many = longest > singles.size() * set.thresholds().figure("key-longest-share");
            if (singles.size() >= set.thresholds().count("questions-for-shares")
                    && many
                    && Chance.atLeast(longest, singles.size(), chance)
                            < set.thresholds().figure("significance")) {
                String what = "the key is the longest option in " + longest + " of " + singles.size()
                        + " questions of bank " + bank;
                sink.atFile(
                        questions.get(0).reading().file().name(),
                        what,
                        "Shorten keys or lengthen wrong options in some of them.");
            }
        });
    }

    private static boolean keyIsLongest(QuestionView question) {
        int key = question.keys().get(0).text().length();
        return question.distractors().stream().allMatch(option -> option.text().length() < key);
    }

    /** W17: the key stands at one place too often where the order is kept. */
    static void keyPosition(LintSet set, Sink sink) {
        byBank(set).forEach((bank, questions) -> {
            List<QuestionView> fixed = questions.stream()
                    .filter(one ->
                            one.isSingle() && !one.isShuffled() && one.options().size() == 4)
                    .toList();
            Map<Integer, Integer> places = new TreeMap<>();
            for (QuestionView question : fixed) {
                places.merge(question.options().indexOf(question.keys().get(0)), 1, Integer::sum);
            }
            if (fixed.size() < set.thresholds().count("questions-for-shares")) {
                return;
            }
            int most =
                    places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            double[] counts = new double[4];
            places.forEach((place, count) -> counts[place] = count);
            if (most > fixed.size() * set.thresholds().figure("key-position-share")
                    && Chance.evenness(counts) < set.thresholds().figure("significance")) {
                String what = "the key stands at one place in " + most + " of " + fixed.size()
                        + " unshuffled questions of bank " + bank;
                sink.atFile(
                        fixed.get(0).reading().file().name(), what, "Spread the keys, or let the options be shuffled.");
            }
        });
    }

    /** W19 over a bank: too many statements are true, or too many are false. */
    static void verdictBalance(LintSet set, Sink sink) {
        byBank(set).forEach((bank, questions) -> {
            List<QuestionView> verdicts =
                    questions.stream().filter(OptionRules::isVerdict).toList();
            long trueOnes = verdicts.stream()
                    .filter(one -> one.keys().get(0).text().matches("(?i)true\\b.*"))
                    .count();
            if (verdicts.size() >= set.thresholds().count("questions-for-shares")) {
                double share = Math.max(trueOnes, verdicts.size() - trueOnes) / (double) verdicts.size();
                if (share > set.thresholds().figure("truefalse-share")) {
                    String what = trueOnes + " of " + verdicts.size() + " statements of bank " + bank + " are true";
                    sink.atFile(verdicts.get(0).reading().file().name(), what, "Turn some of them round.");
                }
            }
        });
    }

    /** W20: two questions that are nearly the same. */
    static void nearDuplicates(LintSet set, Sink sink) {
        List<QuestionView> questions = set.questions();
        List<String> texts = new ArrayList<>();
        questions.forEach(one -> texts.add(Comparison.form(one.visible())));
        for (Twins.Pair pair : Twins.find(texts, set.thresholds().figure("duplicate-share"))) {
            QuestionView later = questions.get(pair.later());
            QuestionView earlier = questions.get(pair.earlier());
            boolean heldOut = later.question().pool() == Pool.HELD_OUT
                    || earlier.question().pool() == Pool.HELD_OUT;
            String what = Math.round(pair.share() * 100) + " per cent the same as '" + earlier.id() + "'"
                    + (heldOut ? ", and one of them is held out" : "");
            sink.at(later, Places.STEM, what, "Ask the point in another scene or type, or retire one.");
        }
    }

    /** W34: misconceptions named by an id the blueprint does not hold. */
    static void misconceptions(QuestionView question, LintSet set, Sink sink) {
        List<Choice> choices = question.choices();
        for (int i = 0; i < choices.size(); i++) {
            String tag = choices.get(i).misconception().orElse("");
            if (tag.contains("~") && !set.misconceptions().contains(tag)) {
                sink.at(
                        question,
                        Places.answer(i),
                        "no misconception is called " + tag,
                        "Write an id of the blueprint, or a short name.");
            }
        }
    }

    /** G08: a difficulty that cannot be meant: below what guessing gives, or next to certain. */
    static void difficulty(QuestionView question, LintSet set, Sink sink) {
        if (question.question().labels().difficulty().isEmpty()) {
            return;
        }
        double share = question.question().labels().difficulty().getAsDouble();
        double guess = question.task() instanceof Task.Single single
                ? 1.0 / single.options().size()
                : 0;
        if (share < Math.max(guess, set.thresholds().figure("difficulty-low"))) {
            sink.at(
                    question,
                    Places.key("difficulty"),
                    "difficulty " + share + ": guessing does better",
                    "Write the share expected to be right.");
        } else if (share > set.thresholds().figure("difficulty-high")) {
            sink.at(
                    question,
                    Places.key("difficulty"),
                    "difficulty " + share + ": nobody would learn from it",
                    "Make it harder, or lower the figure.");
        }
    }

    private static Map<String, List<QuestionView>> byBank(LintSet set) {
        Map<String, List<QuestionView>> banks = new LinkedHashMap<>();
        for (QuestionView question : set.questions()) {
            Reading reading = question.reading();
            banks.computeIfAbsent(reading.file().header().bank(), id -> new ArrayList<>())
                    .add(question);
        }
        return banks;
    }
}
