package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.session.SeededRandom;
import java.util.Locale;

/** The families of true memory, and how memory and ability join into an answer. */
public enum LearnerKind {
    /** Activation memory. */
    ACT_R,
    /** Multiscale context memory. */
    MULTISCALE,
    /** A power of time, with an effect for each learner and point. */
    POWER,
    /** Exponential, with an effect for each learner and point. */
    EXPONENTIAL,
    /** The engine's own model. */
    FSRS;

    /** Returns the word used on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    TrueMemory memory(int points, SeededRandom random) {
        return switch (this) {
            case ACT_R -> new ActR(points, random);
            case MULTISCALE -> new Multiscale(points, random);
            case POWER -> new Strength(points, false, random);
            case EXPONENTIAL -> new Strength(points, true, random);
            case FSRS -> new TrueFsrs(points, random);
        };
    }

    /** Whether remembering is one way to know among others, rather than a step on the scale of log-odds. */
    boolean joinsByChance() {
        return this == MULTISCALE || this == EXPONENTIAL;
    }
}
