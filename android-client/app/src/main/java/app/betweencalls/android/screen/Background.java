package app.betweencalls.android.screen;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs what waits for disk or network away from the screen, one piece at a time, in order. */
public interface Background {
    /**
     * Runs work in the background and hands its result back on the screen's thread.
     *
     * @param <T> what the work makes
     */
    <T> void run(Supplier<T> work, Consumer<T> then);
}
