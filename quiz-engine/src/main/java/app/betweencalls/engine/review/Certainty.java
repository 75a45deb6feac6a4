package app.betweencalls.engine.review;

/** How sure the candidate said to be, before seeing the feedback. */
public enum Certainty {
    GUESSING(1),
    FAIRLY_SURE(2),
    SURE(3);

    private final int step;

    Certainty(int step) {
        this.step = step;
    }

    /** Returns the step, 1 to 3. */
    public int step() {
        return step;
    }

    /**
     * Returns the certainty of a step.
     *
     * @throws IllegalArgumentException if the step is outside 1..3
     */
    public static Certainty of(int step) {
        if (step < 1 || step > 3) {
            throw new IllegalArgumentException("certainty is 1 to 3, was " + step);
        }
        return values()[step - 1];
    }
}
