package app.betweencalls.engine.question;

/** Where a question may be shown. */
public enum Pool {
    /** In practice and in checkpoints. */
    PRACTICE,
    /** Only in checkpoints: reserved so that a fresh question exists when it is needed. */
    HELD_OUT;

    /** Returns the word used in banks and messages. */
    public String word() {
        return this == PRACTICE ? "practice" : "held-out";
    }
}
