package app.betweencalls.engine.grading;

import java.util.Locale;

/** What an answer was, in one word. */
public enum Verdict {
    RIGHT,
    PARTLY,
    WRONG;

    /** Returns the verdict of a share in [0, 1]: right only for the whole of it. */
    public static Verdict of(double share) {
        return share >= 1 ? RIGHT : share > 0 ? PARTLY : WRONG;
    }

    /** Returns the word used in messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
