package app.betweencalls.android.screen;

/**
 * What came of asking the server.
 *
 * @param <T> what an agreeing answer holds
 */
public sealed interface Reply<T> {

    /**
     * The server agreed.
     *
     * @param value what it sent
     * @param <T> its type
     */
    record Agreed<T>(T value) implements Reply<T> {}

    /**
     * The server understood and refused.
     *
     * @param status the HTTP status, 400 to 499
     * @param code the stable code of the problem, for example {@code code.void}
     * @param detail a sentence for people
     * @param <T> what it would have sent
     */
    record Refused<T>(int status, String code, String detail) implements Reply<T> {}

    /**
     * There was no usable answer: no network, no server, or one that is out of order. Asking again later is right.
     *
     * @param why a sentence for people
     * @param <T> what it would have sent
     */
    record Unreachable<T>(String why) implements Reply<T> {}
}
