package app.betweencalls.engine.question;

/** Where a question stands on its way to candidates. */
public enum State {
    DRAFT,
    IN_REVIEW,
    PUBLISHED,
    RETIRED;

    /** Returns the word used in banks and messages. */
    public String word() {
        return switch (this) {
            case DRAFT -> "draft";
            case IN_REVIEW -> "in-review";
            case PUBLISHED -> "published";
            case RETIRED -> "retired";
        };
    }
}
