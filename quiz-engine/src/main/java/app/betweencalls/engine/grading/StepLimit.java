package app.betweencalls.engine.grading;

/**
 * A text that can be looked at only so often, so that no regular expression runs for ever on it.
 *
 * <p>Regular expressions of {@code java.util.regex} read their input through {@link #charAt}; the bound on reads is a
 * bound on time that is the same on every machine. One instance serves one match and one thread.
 */
final class StepLimit implements CharSequence {
    private final String text;
    private int stepsLeft;

    StepLimit(String text, int steps) {
        this.text = text;
        this.stepsLeft = steps;
    }

    /** Thrown when the bound is reached; carries no stack trace. */
    static final class Reached extends RuntimeException {
        Reached() {
            super("too many steps", null, false, false);
        }
    }

    @Override
    public char charAt(int index) {
        if (--stepsLeft < 0) {
            throw new Reached();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
