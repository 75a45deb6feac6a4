package app.betweencalls.engine.laboratory;

import java.util.List;

/** A way to choose what to ask; each learner has his own. Not thread-safe. */
interface Policy {
    /**
     * Plans a session.
     *
     * @param day now, in days from the beginning
     * @param seconds how long it may take
     * @return questions in order; empty if there is nothing to ask
     */
    List<Integer> plan(double day, double seconds);

    /** Hears of an answer, feedback read. */
    void answered(int question, double day, boolean right, double seconds);

    /** A night has passed. */
    default void night(int day) {}
}
