package app.betweencalls.android.screen;

import java.time.Clock;
import java.util.function.LongSupplier;

/**
 * What every screen is given.
 *
 * @param store what this phone keeps
 * @param server the server
 * @param background for what waits
 * @param outbox what sends the log to the server
 * @param timing clocks
 * @param ids maker of fact ids
 */
public record Surroundings(
        Store store, Server server, Background background, Outbox outbox, Timing timing, FactIds ids) {

    /**
     * The clocks.
     *
     * @param clock tells the date and time of facts
     * @param steadyMillis milliseconds that only ever grow, for measuring seconds; from any origin
     */
    public record Timing(Clock clock, LongSupplier steadyMillis) {}
}
