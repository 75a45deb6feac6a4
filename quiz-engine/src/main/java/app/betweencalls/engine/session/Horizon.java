package app.betweencalls.engine.session;

/**
 * What a plan looks at.
 *
 * @param millis the moment readiness is wanted for, in milliseconds since 1970
 * @param dated whether that is a date to be ready by, rather than a while ahead
 * @param secondsLeft practice that remains until then, in seconds
 */
public record Horizon(long millis, boolean dated, double secondsLeft) {
    /** Without a date, practice is for about a month ahead. */
    static final long OPEN_MILLIS = 30L * 24 * 3600 * 1000;
}
