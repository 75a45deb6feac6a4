package app.betweencalls.android.screen.today;

import app.betweencalls.android.screen.Store;

/** What of the log the server does not have, in words. */
public final class BacklogText {
    private BacklogText() {}

    /** Returns a line, empty where the server has everything. */
    public static String of(Store.Backlog backlog) {
        String waiting = backlog.waiting() == 0
                ? ""
                : answers(backlog.waiting()) + " stored on this phone, to be sent when there is a connection.";
        String refused = backlog.refused() == 0
                ? ""
                : answers(backlog.refused()) + " the server would not take, kept on this phone.";
        return (waiting + " " + refused).trim();
    }

    private static String answers(int count) {
        return count == 1 ? "1 answer" : count + " answers";
    }
}
