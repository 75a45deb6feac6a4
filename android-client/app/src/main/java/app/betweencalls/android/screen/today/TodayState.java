package app.betweencalls.android.screen.today;

/**
 * What the first screen of a paired phone shows.
 *
 * @param name the candidate's name
 * @param notice what went wrong, or that there is nothing to ask; may be empty
 * @param backlog what of the log the server does not have; may be empty
 * @param busy whether the server is being asked
 */
public record TodayState(String name, String notice, String backlog, boolean busy) {}
