package app.betweencalls.content.lint;

import app.betweencalls.content.bank.Places;
import app.betweencalls.content.finding.Severity;
import app.betweencalls.content.text.Prose;
import app.betweencalls.engine.framework.CognitiveLevel;
import app.betweencalls.engine.question.Task;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules on the stem. */
final class StemRules {
    private static final Pattern MAIN_CLAUSE_END = Pattern.compile(
            "[,;:]|\\b(if|when|because|although|unless|while|since|that|who|whose|so|before|after|where|why|how)\\b");
    private static final Pattern NEGATIVE =
            Pattern.compile("(?i)\\*{0,2}\\b(not|except|never|cannot|incorrect|untrue|false)\\b\\*{0,2}|(?<!at )\\b(?"
                    + "i:least) (?i:likely|useful|suitable|important|helpful|appropriate)\\b|\\w+n't\\b");
    private static final Pattern QUESTION_WORD = Pattern.compile("(?i)\\b(which|what|who|whom)\\b");
    private static final Pattern EMPTY_QUESTION = Pattern.compile(
            "(?i)which (one )?of (the following|these)( statements?)? (is|are) (true|correct|right|false|wrong)\\?");
    private static final Pattern BLANK = Pattern.compile("_{3,}|\\.{4,}");
    private static final Pattern TABLE = Pattern.compile("(?m)^\\s*\\|.*\\|\\s*$");

    private StemRules() {}

    /** W03: a negative question. */
    static void negative(QuestionView question, LintSet set, Sink sink) {
        String clause = mainClause(question.leadIn());
        Matcher matcher = NEGATIVE.matcher(clause);
        if (clause.isEmpty() || !question.leadIn().endsWith("?") || !matcher.find()) {
            return;
        }
        String word = matcher.group();
        boolean emphasised = word.startsWith("**") || word.equals(word.toUpperCase(Locale.ROOT));
        boolean twice = question.distractors().stream().anyMatch(option -> startsNegative(option.text()))
                || question.keys().stream().anyMatch(option -> startsNegative(option.text()));
        if (!emphasised || twice) {
            sink.at(
                    question,
                    Places.STEM,
                    twice
                            ? "'" + word + "' in the question and a negative option"
                            : "a negative question: '" + word + "'",
                    "Ask for what is right; where a ban is the point, write the word in capitals.");
        } else {
            sink.weighing(Severity.INFO)
                    .at(
                            question,
                            Places.STEM,
                            "a negative question: '" + word + "'",
                            "Ask for what is right, if you can.");
        }
    }

    private static boolean startsNegative(String option) {
        return option.matches("(?i)(not|never|no|do not|don't|cannot)\\b.*");
    }

    /** Returns the words from the question word to the end of its clause: what follows gives circumstances. */
    private static String mainClause(String leadIn) {
        Matcher word = QUESTION_WORD.matcher(leadIn);
        if (!word.find()) {
            return "";
        }
        String rest = leadIn.substring(word.end());
        Matcher end = MAIN_CLAUSE_END.matcher(rest);
        return end.find() ? rest.substring(0, end.start()) : rest;
    }

    /** W11: nothing definite is asked. */
    static void unfocused(QuestionView question, LintSet set, Sink sink) {
        String stem = question.plainStem();
        int words = Prose.count(stem);
        boolean verdict = question.task() instanceof Task.Single single && single.trueFalse();
        if (question.isChoice()
                && question.posed().stimulus().isEmpty()
                && words < set.thresholds().count("stem-words-at-least")) {
            sink.at(question, Places.STEM, "a stem of " + words + " words", "Say what is asked, and of whom.");
        } else if (EMPTY_QUESTION.matcher(Prose.lastSentence(stem)).find()
                && Prose.sentences(stem).size() == 1) {
            sink.at(
                    question,
                    Places.STEM,
                    "the question asks nothing before its options",
                    "Ask one thing that can be answered without them.");
        } else if (!verdict && !asks(stem, set) && !(question.task() instanceof Task.Cloze)) {
            sink.at(
                    question,
                    Places.STEM,
                    "the stem neither asks nor instructs",
                    "End it on a question mark or an instruction.");
        }
    }

    private static boolean asks(String stem, LintSet set) {
        if (stem.contains("?")
                || stem.endsWith(":")
                || stem.endsWith("...")
                || BLANK.matcher(stem).find()) {
            return true;
        }
        return Prose.sentences(stem).stream().anyMatch(sentence -> {
            List<String> words = Prose.words(sentence);
            return words.stream().anyMatch(set.words().list("instructions")::contains)
                    || sentence.matches("(?i).*\\b(because|is|are|means|to|by|of|a|an|the)$");
        });
    }

    /** W12: blanks a reader meets before the sense of the sentence. */
    static void blanks(QuestionView question, LintSet set, Sink sink) {
        if (question.task() instanceof Task.Cloze cloze) {
            if (cloze.gaps().size() > set.thresholds().count("cloze-gaps")) {
                sink.at(question, Places.STEM, cloze.gaps().size() + " gaps in one text", "Split the question.");
            } else if (cloze.segments().get(0).isBlank()) {
                sink.at(question, Places.STEM, "a text that begins with a gap", "Put some words before it.");
            }
            return;
        }
        Matcher blank = BLANK.matcher(question.stem());
        int count = 0;
        boolean early = false;
        while (blank.find()) {
            count++;
            String after = question.stem().substring(blank.end());
            early |= Prose.count(after) > 2;
        }
        if (count > 2 || early) {
            sink.at(
                    question,
                    Places.STEM,
                    "a blank before the end of the stem",
                    "Ask a question, or leave the blank for last.");
        }
    }

    /** W13: more to read than a phone and a break allow. */
    static void readingLoad(QuestionView question, LintSet set, Sink sink) {
        Thresholds thresholds = set.thresholds();
        String stem = question.plainStem();
        int words = Prose.count(stem);
        Optional<String> longest = Prose.sentences(stem).stream()
                .filter(sentence -> Prose.count(sentence) > thresholds.count("sentence-words"))
                .findFirst();
        double grade = Prose.grade(stem);
        double target = thresholds.figure(question.level() == 2 ? "grade-level-2" : "grade-above");
        if (words > thresholds.count("reading-words")
                && question.posed().stimulus().isEmpty()) {
            sink.at(question, Places.STEM, "a stem of " + words + " words", "Cut what does not matter to the answer.");
        } else if (longest.isPresent()) {
            String what = "a sentence of " + Prose.count(longest.get()) + " words";
            sink.at(question, Places.STEM, what, "Split it.");
        } else if (grade > target && words >= 15) {
            String what = "the stem reads at school grade " + Math.round(grade) + ", above " + Math.round(target);
            sink.at(question, Places.STEM, what, "Use shorter words and sentences.");
        }
    }

    /** G01: the word budgets of the level. */
    static void budgets(QuestionView question, LintSet set, Sink sink) {
        Thresholds.Budget budget = set.thresholds().budget(question.level());
        int stem = Prose.count(question.plainStem())
                + question.posed()
                        .stimulus()
                        .map(shared -> Prose.count(shared.text()))
                        .orElse(0);
        int total =
                stem + question.visibleAnswers().stream().mapToInt(Prose::count).sum();
        boolean scene = question.posed().stimulus().isPresent();
        if (stem > budget.stem() && !scene && !(question.task() instanceof Task.Cloze)) {
            sink.at(question, Places.STEM, over("the stem has", stem, budget.stem(), question), "Cut words.");
        } else if (total > budget.total() + (scene ? budget.stem() : 0)) {
            sink.at(
                    question,
                    Places.STEM,
                    over("stem and answers have", total, budget.total(), question),
                    "Cut words.");
        }
        for (int i = 0; i < question.options().size(); i++) {
            int option = Prose.count(question.options().get(i).text());
            if (option > budget.option()) {
                sink.at(
                        question,
                        Places.answer(i),
                        over("the option has", option, budget.option(), question),
                        "Cut words.");
            }
        }
    }

    private static String over(String subject, int words, int budget, QuestionView question) {
        return subject + " " + words + " words; Level " + question.level() + " allows " + budget;
    }

    /** G02: more figures than fit in the head, or a table. */
    static void figures(QuestionView question, LintSet set, Sink sink) {
        int numbers = Prose.numbers(question.plainStem()).size();
        if (numbers > set.thresholds().count("numbers-in-stem")) {
            sink.at(question, Places.STEM, numbers + " numbers in one stem", "Keep to four, or split the question.");
        } else if (TABLE.matcher(question.stem()).find()) {
            sink.at(question, Places.STEM, "a table in the stem", "Write the figures in a sentence.");
        }
    }

    /** W24: a level of thinking that the question does not ask for. */
    static void thinking(QuestionView question, LintSet set, Sink sink) {
        Optional<CognitiveLevel> thinking = question.question().labels().thinking();
        if (thinking.isEmpty() || thinking.get().compareTo(CognitiveLevel.APPLY) < 0) {
            return;
        }
        List<String> words = Prose.words(question.leadIn());
        boolean oneSentence = Prose.sentences(question.stem()).size() == 1
                && question.posed().stimulus().isEmpty();
        if (oneSentence
                && !words.isEmpty()
                && set.words().list("recall-openings").contains(words.get(0))) {
            String what = "thinking: " + thinking.get().word() + ", and the question opens with '" + words.get(0) + "'";
            sink.at(question, Places.key("thinking"), what, "Ask for a choice in a case, or lower the level.");
        }
    }

    /** G03: a scenario's question that leans on another. */
    static void crossReference(QuestionView question, LintSet set, Sink sink) {
        set.words()
                .firstIn(question.plainStem(), "cross-references")
                .ifPresent(word -> sink.at(
                        question,
                        Places.STEM,
                        "'" + word + "': questions are shown alone and in any order",
                        "Repeat what is needed."));
    }
}
