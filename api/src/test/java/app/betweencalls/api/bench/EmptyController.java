package app.betweencalls.api.bench;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** What the server costs before a page does anything: the same filters, sign-in and threads, and an empty answer. */
@Requires(property = "bench.empty")
@Controller("/bench/empty")
@Secured("candidate")
@ExecuteOn(TaskExecutors.BLOCKING)
class EmptyController {
    @Get
    String empty() {
        return "";
    }
}
