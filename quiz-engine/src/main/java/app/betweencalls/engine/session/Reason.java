package app.betweencalls.engine.session;

/** Why a question is asked now; {@link Wording} says it in words. */
public enum Reason {
    /** Answered wrong in full certainty within the last day or so. */
    CONFIDENT_ERROR,
    /** Not answered before. */
    NEW,
    /** Recall has fallen below the target. */
    DUE,
    /** Not due, but worth most for the date to be ready by. */
    FOR_THE_DATE,
    /** Likely to be wrong. */
    WEAK,
    /** Before it is due. */
    AHEAD,
    /** In place of a question that was interrupted. */
    REPLACEMENT,
    /** Not seen lately: it shows what is really known. */
    FRESH
}
