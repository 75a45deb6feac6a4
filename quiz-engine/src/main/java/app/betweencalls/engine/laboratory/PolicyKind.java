package app.betweencalls.engine.laboratory;

import java.util.Locale;

/** The ways of choosing that a study compares. */
public enum PolicyKind {
    RANDOM,
    LEITNER,
    LADDER,
    SM2,
    FSRS_DUE_FIRST,
    FSRS_NEW_FIRST,
    OURS,
    ORACLE;

    /** Returns the word used on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
