package app.betweencalls.content.lint;

import static app.betweencalls.content.finding.Severity.ERROR;
import static app.betweencalls.content.finding.Severity.INFO;
import static app.betweencalls.content.finding.Severity.WARNING;

import java.util.List;

/**
 * All rules, in order of code. E: errors of content. W: flaws of writing, from the item-writing literature. G: rules
 * of the
 * item-writing guide. R: what the reader cannot read.
 */
public final class Rules {
    /** The rules that look at questions and banks. */
    public static final List<Rule> ALL = List.of(
            Rule.reading("E01", "key missing, doubled or not adding up"),
            Rule.reading("E02", "the same answer twice"),
            Rule.reading("E03", "something empty, or too little of it"),
            Rule.reading("E04", "accepted answers overlap with different credit"),
            Rule.each("E05", ERROR, "HTML, or a picture without a description", LanguageRules::markup),
            Rule.each("E06", ERROR, "past its review date, or without a source", SourceRules::reviewDate),
            new Rule("E07", ERROR, "an id that stands twice", SourceRules::sameId),
            Rule.each("E08", ERROR, "points or facts that do not exist or are not live", SourceRules::points),
            Rule.each("E09", ERROR, "labels missing from a published question", SourceRules::labels),
            Rule.each("E10", ERROR, "law without place or date", SourceRules::law),
            Rule.each("E11", ERROR, "underpinning knowledge not kept apart", SourceRules::underpinning),
            Rule.each("E12", ERROR, "an answer without feedback", FeedbackRules::missing),
            Rule.each("W01", WARNING, "all of the above", OptionRules::allOfTheAbove),
            Rule.each("W02", WARNING, "none of the above", OptionRules::noneOfTheAbove),
            Rule.each("W03", WARNING, "a negative question", StemRules::negative),
            Rule.each("W04", WARNING, "the key is the longest option", CueRules::keyLength),
            new Rule("W04", WARNING, "the key is the longest option over a bank", BankRules::keyLongestShare),
            Rule.each("W05", INFO, "options of uneven length", OptionRules::uneven),
            Rule.each("W06", INFO, "absolutes in wrong options only", CueRules::absolutes),
            Rule.each("W07", INFO, "vague words of frequency", OptionRules::vague),
            Rule.each("W08", WARNING, "the key echoes the question", CueRules::clang),
            Rule.each("W09", INFO, "the key shares most with the others", CueRules::convergence),
            Rule.each("W10", WARNING, "grammar that gives the key away", CueRules::grammar),
            Rule.each("W11", WARNING, "nothing definite is asked", StemRules::unfocused),
            Rule.each("W12", INFO, "blanks before the sense", StemRules::blanks),
            Rule.each("W13", INFO, "a heavy stem", StemRules::readingLoad),
            Rule.each("W14", INFO, "options with one beginning", OptionRules::sameStart),
            Rule.each("W15", WARNING, "numbers out of order, ranges that meet", OptionRules::numberOrder),
            Rule.each("W16", INFO, "too many or too few options", OptionRules::count),
            new Rule("W17", WARNING, "the key at one place too often", BankRules::keyPosition),
            Rule.each("W18", INFO, "an implausible option", OptionRules::implausible),
            Rule.each("W19", INFO, "a verdict on an absolute or on two claims", OptionRules::verdict),
            new Rule("W19", INFO, "verdicts out of balance over a bank", BankRules::verdictBalance),
            new Rule("W20", WARNING, "nearly the same question twice", BankRules::nearDuplicates),
            Rule.each("W21", INFO, "opinion, trick or abbreviation", LanguageRules::opinion),
            Rule.each("W22", WARNING, "feedback that does not teach", FeedbackRules::thin),
            Rule.each("W23", ERROR, "letters or places named", OptionRules::letters),
            Rule.each("W24", INFO, "more thinking claimed than asked", StemRules::thinking),
            Rule.each("W25", INFO, "words that shut people out", LanguageRules::bias),
            Rule.each("W26", INFO, "spelling", LanguageRules::spelling),
            Rule.each("W27", WARNING, "a gap whose answer stands in the text", CueRules::clozeGivesAway),
            Rule.each("W28", WARNING, "evidence claims more than is held", SourceRules::evidence),
            Rule.each("W29", WARNING, "accepted practice not named as such", SourceRules::acceptedPractice),
            Rule.each("W30", WARNING, "law with words that age", SourceRules::movingTime),
            Rule.each("W31", WARNING, "a lesson missing, long or without source", FeedbackRules::lesson),
            Rule.each("W32", WARNING, "praise, blame or a bare verdict", FeedbackRules::tone),
            Rule.each("W33", WARNING, "the stem holds the answer", CueRules::keyInStem),
            Rule.each("W34", WARNING, "a misconception nobody knows", BankRules::misconceptions),
            Rule.each("G01", WARNING, "over the word budget", StemRules::budgets),
            Rule.each("G02", WARNING, "too many figures, or a table", StemRules::figures),
            Rule.each("G03", WARNING, "a question that leans on another", StemRules::crossReference),
            Rule.each("G04", WARNING, "how many options are right is not said", OptionRules::howMany),
            Rule.each("G05", WARNING, "true or false without reasons", OptionRules::reasons),
            Rule.each("G06", INFO, "too many or too few things to arrange", OptionRules::size),
            Rule.each("G07", WARNING, "dates, times or money in a foreign form", LanguageRules::format),
            Rule.each("G08", INFO, "a difficulty that cannot be meant", BankRules::difficulty),
            new Rule("G09", WARNING, "a point with too few questions", CoverageRules::siblings),
            new Rule("G10", WARNING, "a pool that is too small", CoverageRules::pools),
            new Rule("G11", INFO, "mostly recall", CoverageRules::aboveRecall));

    private Rules() {}
}
