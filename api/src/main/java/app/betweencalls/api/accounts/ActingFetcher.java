package app.betweencalls.api.accounts;

import app.betweencalls.api.web.Acting;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tells the security filter who acts: looks the request's token up, off the event loop. */
@Singleton
final class ActingFetcher implements AuthenticationFetcher<HttpRequest<?>> {
    /** Request attribute under which the acting person is kept. */
    static final String ATTRIBUTE = "acting";

    private final Accounts accounts;
    private final Scheduler blocking;

    ActingFetcher(Accounts accounts, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.accounts = accounts;
        this.blocking = Schedulers.fromExecutorService(executor);
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token = Tokens.of(request);
        if (token.isEmpty()) {
            return Mono.empty();
        }
        return Mono.fromCallable(() -> accounts.acting(token.get()))
                .subscribeOn(blocking)
                .flatMap(Mono::justOrEmpty)
                .map(acting -> authentication(request, acting));
    }

    private static Authentication authentication(HttpRequest<?> request, Acting acting) {
        request.setAttribute(ATTRIBUTE, acting);
        return Authentication.build(
                acting.account().toString(), List.of(acting.role().word()), Map.of(ATTRIBUTE, acting));
    }
}
