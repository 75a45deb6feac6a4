package app.betweencalls.engine.question;

/** How a typed text is compared. */
public enum TextMatching {
    /** Letter for letter, outer spaces aside. */
    EXACT,
    /** Case, accents, punctuation at the ends and runs of spaces aside. */
    IGNORE_CASE,
    /** As {@link #IGNORE_CASE}, with {@code *} for any run of letters. */
    WILDCARD
}
