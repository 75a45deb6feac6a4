package app.betweencalls.engine.framework;

import java.util.List;
import java.util.OptionalInt;

/**
 * The rule of combination of a qualification, as data with the sentences it was read from.
 *
 * @param totalCredits credits needed in all
 * @param creditsAtLevel credits that must come from units at the level of the qualification
 * @param groups the groups in order of letter
 * @param remaining the clause on remaining credits
 * @param barred pairs of which only one may be taken
 * @param citation the sentences the figures were read from
 */
public record CombinationRule(
        int totalCredits,
        int creditsAtLevel,
        List<Group> groups,
        Remaining remaining,
        List<BarredPair> barred,
        Citation citation) {
    /** Copies the lists. */
    public CombinationRule {
        groups = List.copyOf(groups);
        barred = List.copyOf(barred);
    }

    /** Makes a rule whose sentences stand with its groups only. */
    public CombinationRule(
            int totalCredits, int creditsAtLevel, List<Group> groups, Remaining remaining, List<BarredPair> barred) {
        this(totalCredits, creditsAtLevel, groups, remaining, barred, Citation.NONE);
    }

    /**
     * Where the rule stands, in the words of the source.
     *
     * @param source the document and its section
     * @param total the words on the total
     * @param atLevel the words on credits at the level of the qualification
     * @param barred the words on barred pairs
     * @param unitsAtMost the words on how many units of a group may count; may be empty
     */
    public record Citation(String source, String total, String atLevel, String barred, String unitsAtMost) {
        /** Used where no document is held. */
        public static final Citation NONE = new Citation("", "", "", "", "");
    }

    /**
     * A group of units.
     *
     * @param letter the group's letter
     * @param mandatory whether its credits are fixed
     * @param credits credits needed from it, where it has a figure of its own
     * @param unitsAtMost how many of its units may count, where limited
     * @param quote the rule in words
     */
    public record Group(String letter, boolean mandatory, OptionalInt credits, OptionalInt unitsAtMost, String quote) {}

    /**
     * The clause on remaining credits.
     *
     * @param credits how many
     * @param groups the letters they may come from
     * @param quote the rule in words
     */
    public record Remaining(int credits, List<String> groups, String quote) {
        /** Copies the list. */
        public Remaining {
            groups = List.copyOf(groups);
        }
    }

    /**
     * Two units that bar each other.
     *
     * @param first number of one unit
     * @param second number of the other
     * @param asPrinted the pair as the source prints it
     */
    public record BarredPair(int first, int second, String asPrinted) {}
}
