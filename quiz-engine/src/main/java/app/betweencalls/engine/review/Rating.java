package app.betweencalls.engine.review;

/** How well something was recalled, in the four steps of the memory model. */
public enum Rating {
    AGAIN(1),
    HARD(2),
    GOOD(3),
    EASY(4);

    private final int grade;

    Rating(int grade) {
        this.grade = grade;
    }

    /** Returns the number used in logs and vectors, 1 to 4. */
    public int grade() {
        return grade;
    }

    /**
     * Returns the rating of a number.
     *
     * @throws IllegalArgumentException if the number is outside 1..4
     */
    public static Rating of(int grade) {
        if (grade < 1 || grade > 4) {
            throw new IllegalArgumentException("a rating is 1 to 4, was " + grade);
        }
        return values()[grade - 1];
    }
}
