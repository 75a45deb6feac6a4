package app.betweencalls.android.screen.done;

import java.util.List;

/**
 * What the last screen of a session shows.
 *
 * @param headline how many questions were answered
 * @param lines one a criterion: how many of its questions were right
 * @param notices lines about questions that were left out
 * @param backlog what of the log the server does not have; may be empty
 */
public record DoneState(String headline, List<String> lines, List<String> notices, String backlog) {
    /** Copies the lists. */
    public DoneState {
        lines = List.copyOf(lines);
        notices = List.copyOf(notices);
    }
}
