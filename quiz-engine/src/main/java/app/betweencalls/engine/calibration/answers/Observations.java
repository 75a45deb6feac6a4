package app.betweencalls.engine.calibration.answers;

import app.betweencalls.engine.mastery.Before;
import java.util.Arrays;

/**
 * Scored answers in columns: who, what, what the memory model said, and whether it was right.
 *
 * <p>Everything here follows from the logs and the memory model alone, so that it stays when the parameters of the
 * answer model change. Not thread-safe.
 */
public final class Observations {
    private int size;
    private int[] candidate = new int[256];
    private int[] question = new int[256];
    private Before[] before = new Before[256];
    private boolean[] right = new boolean[256];

    /** Begins without answers. */
    public Observations() {
        // The columns above are made with room to grow.
    }

    /** Adds an answer. */
    public void add(int who, int what, Before known, boolean wasRight) {
        if (size == candidate.length) {
            grow();
        }
        candidate[size] = who;
        question[size] = what;
        before[size] = known;
        right[size] = wasRight;
        size++;
    }

    private void grow() {
        int longer = 2 * size;
        candidate = Arrays.copyOf(candidate, longer);
        question = Arrays.copyOf(question, longer);
        before = Arrays.copyOf(before, longer);
        right = Arrays.copyOf(right, longer);
    }

    /** Returns how many answers there are. */
    public int size() {
        return size;
    }

    int candidate(int row) {
        return candidate[row];
    }

    int question(int row) {
        return question[row];
    }

    Before before(int row) {
        return before[row];
    }

    boolean right(int row) {
        return right[row];
    }
}
