package app.betweencalls.engine.mastery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The form a readiness is about, and when its bands may be given.
 *
 * @param questions questions on the form, at least 1
 * @param pass right answers needed, 1 to {@code questions}
 * @param bands whether bands are given at all; off while the calibration of the installation is bad or stale
 * @param discussion whether the highest band may be given; off until it was checked against real answers
 * @param ceilings what the highest band asks for beyond the numbers, by command verb
 */
public record ReadinessRules(int questions, int pass, boolean bands, boolean discussion, List<Ceiling> ceilings) {
    /** Pairs of command verb and what it asks for; verbs that are absent ask as {@code explain} does. */
    private static final List<Ceiling> BY_VERB = List.of(
            new Ceiling("list", false),
            new Ceiling("name", false),
            new Ceiling("state", false),
            new Ceiling("identify", false),
            new Ceiling("define", false),
            new Ceiling("outline", false),
            new Ceiling("give", false),
            new Ceiling("know", false),
            new Ceiling("calculate", false),
            new Ceiling("describe", true),
            new Ceiling("explain", true),
            new Ceiling("compare", true),
            new Ceiling("analyse", true),
            new Ceiling("justify", true),
            new Ceiling("evaluate", true));

    /**
     * What a command verb asks for.
     *
     * @param verb in lower case
     * @param constructed whether chosen answers alone end at recall-ready, so that one scenario or open answer is
     *     needed
     */
    public record Ceiling(String verb, boolean constructed) {}

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException if the pass mark cannot be reached or is not a mark
     */
    public ReadinessRules {
        if (questions < 1 || pass < 1 || pass > questions) {
            throw new IllegalArgumentException("no pass mark of " + pass + " on a form of " + questions);
        }
        ceilings = List.copyOf(ceilings);
    }

    /** Returns the usual form of 10 questions with pass mark 8; the highest band waits for real answers. */
    public static ReadinessRules usual() {
        return new ReadinessRules(10, 8, true, false, BY_VERB);
    }

    /** Returns these rules with the bands as a calibration allows them. */
    public ReadinessRules with(boolean bandsOn, boolean discussionOn) {
        return new ReadinessRules(questions, pass, bandsOn, discussionOn, ceilings);
    }

    /** Says whether a verb asks for a scenario or open answer before the highest band. */
    public boolean needsConstructed(String verb) {
        Map<String, Boolean> byVerb = new HashMap<>();
        for (Ceiling ceiling : ceilings) {
            byVerb.put(ceiling.verb(), ceiling.constructed());
        }
        return byVerb.getOrDefault(verb, true);
    }
}
