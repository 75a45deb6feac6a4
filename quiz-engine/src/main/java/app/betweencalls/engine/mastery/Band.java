package app.betweencalls.engine.mastery;

/** How far a readiness may be relied on, in words; none of them says competent, passed or achieved. */
public enum Band {
    NOT_ENOUGH_YET("not-enough-yet", "Not enough yet"),
    BUILDING("building", "Building"),
    RECALL_READY("recall-ready", "Recall-ready"),
    DISCUSSION_READY("discussion-ready", "Discussion-ready");

    private final String code;
    private final String word;

    Band(String code, String word) {
        this.code = code;
        this.word = word;
    }

    /** Returns the code used in messages. */
    public String code() {
        return code;
    }

    /** Returns the words shown to people. */
    public String word() {
        return word;
    }
}
