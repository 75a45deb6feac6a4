package app.betweencalls.api.revision;

/**
 * A session left because a call came in.
 *
 * @param path of the session
 * @param kept what is kept, in words
 */
public record PausedPage(String path, String kept) {}
