package app.betweencalls.android.screen;

import java.util.List;
import java.util.TreeSet;

/** Lines that tell the candidate about something unusual in a session. */
public final class Notices {
    /** Shown after a question was voided. */
    public static final String AWAY =
            "You were away, so the question you had read counts for nothing. Here is the next one.";

    private Notices() {}

    /** Returns a line about questions that this app cannot draw, or nothing where it can draw all. */
    public static List<String> skipped(List<String> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        String kinds = String.join(", ", new TreeSet<>(types));
        return List.of((types.size() == 1 ? "1 question is" : types.size() + " questions are")
                + " left out: this version of the app cannot show the type " + kinds + ".");
    }
}
