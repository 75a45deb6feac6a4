package app.betweencalls.android.screen;

import java.util.function.LongSupplier;

/** Counts the seconds a screen is in front of the candidate; time in the background never counts. */
public final class Stopwatch {
    private final LongSupplier steadyMillis;
    private long countedMillis;
    private long since;
    private boolean running;

    /** Makes a stopwatch that runs from now on. */
    public Stopwatch(LongSupplier steadyMillis) {
        this.steadyMillis = steadyMillis;
        resume();
    }

    /** Counts on; does nothing while it runs. */
    public void resume() {
        if (!running) {
            running = true;
            since = steadyMillis.getAsLong();
        }
    }

    /** Stops counting; does nothing while it stands. */
    public void pause() {
        if (running) {
            countedMillis = millis();
            running = false;
        }
    }

    /** Returns the time counted, in seconds. */
    public double seconds() {
        return millis() / 1000.0;
    }

    private long millis() {
        return running ? countedMillis + Math.max(0, steadyMillis.getAsLong() - since) : countedMillis;
    }
}
