package app.betweencalls.api.web;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one place where the server reads the time; tests replace it. */
@Factory
final class Clocks {
    @Singleton
    @Secondary
    Clock clock() {
        return Clock.systemUTC();
    }
}
