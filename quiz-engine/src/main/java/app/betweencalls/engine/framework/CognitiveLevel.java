package app.betweencalls.engine.framework;

import java.util.Locale;

/** How much thinking a criterion or a question asks for, lowest first. */
public enum CognitiveLevel {
    REMEMBER,
    UNDERSTAND,
    APPLY,
    ANALYSE,
    EVALUATE,
    CREATE;

    /** Returns the word used in frameworks, banks and messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
