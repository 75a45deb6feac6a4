package app.betweencalls.api.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;

/** Says that nobody is signed in, or that the acting role may not do this, in the words of all other refusals. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AuthorizationHandler implements ExceptionHandler<AuthorizationException, HttpResponse<?>> {
    private final ProblemHandler problems;

    AuthorizationHandler(ProblemHandler problems) {
        this.problems = problems;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's interface asks for the raw request
    public HttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
        return problems.handle(
                request,
                refused.isForbidden()
                        ? new Problem.Forbidden("role.refused", "The role you act in may not do this.")
                        : new Problem.SignedOut("sign-in.needed", "Nobody is signed in, or no longer. Sign in again."));
    }
}
