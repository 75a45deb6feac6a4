package app.betweencalls.content.framework;

import java.util.List;

/**
 * An instrument, a measure or a theory, with its facts.
 *
 * @param id the id, for example {@code L03}
 * @param kind which register it stands in
 * @param title its name
 * @param provision where a law stands; empty for measures and theories
 * @param formula how a measure is calculated; empty for laws and theories
 * @param worked the measure's worked figures; empty for laws and theories
 * @param facts in order, at least one
 */
public record RegisterEntry(
        String id, Kind kind, String title, String provision, String formula, String worked, List<RegisterFact> facts) {
    /** Copies the list. */
    public RegisterEntry {
        facts = List.copyOf(facts);
    }

    /** The registers. */
    public enum Kind {
        LAW,
        MEASURE,
        THEORY
    }
}
