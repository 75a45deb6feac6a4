package app.betweencalls.android.screen;

/** What sends the log to the server, now or as soon as there is a network again. */
public interface Outbox {
    /**
     * Asks that everything that waits be sent; returns at once.
     *
     * @param then run on the screen's thread when this try is over, whatever came of it
     */
    void nudge(Runnable then);
}
