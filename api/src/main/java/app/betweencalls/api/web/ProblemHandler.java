package app.betweencalls.api.web;

import io.micronaut.context.annotation.Primary;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place where a refusal becomes an answer: a problem document (RFC 9457) below {@code /api}, an error page
 * elsewhere. It takes our own problems, the framework's errors, and whatever was not foreseen.
 */
@Singleton
@Primary
final class ProblemHandler implements ErrorResponseProcessor<Object>, ExceptionHandler<Problem, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);
    private static final MediaType PROBLEM_JSON = new MediaType("application/problem+json");

    private final Pages pages;

    ProblemHandler(Pages pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's interface asks for the raw request
    public HttpResponse<?> handle(HttpRequest request, Problem problem) {
        if (problem.status() == 401 && !isApi(request)) {
            return Pages.seeOther("/sign-in");
        }
        String message = String.valueOf(problem.getMessage());
        Refusal refusal = new Refusal(HttpStatus.valueOf(problem.status()), problem.code(), message, problem.details());
        return answer(request, HttpResponse.status(refusal.status()), refusal);
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        HttpRequest<?> request = context.getRequest();
        Throwable cause = context.getRootCause().orElse(null);
        if (response.code() >= 500) {
            LOG.error("request {} {} {} failed", RequestIds.of(request), request.getMethod(), request.getPath(), cause);
        }
        String detail = context.getErrors().isEmpty()
                ? String.valueOf(response.reason())
                : context.getErrors().get(0).getPath().map(path -> path + ": ").orElse("")
                        + context.getErrors().get(0).getMessage();
        return answer(request, response, Refusal.of(response.getStatus(), detail, RequestIds.of(request)));
    }

    private MutableHttpResponse<Object> answer(
            HttpRequest<?> request, MutableHttpResponse<?> response, Refusal refusal) {
        MutableHttpResponse<?> target = response.toMutableResponse();
        if (isApi(request)) {
            Object document = document(request, refusal);
            return target.body(document).contentType(PROBLEM_JSON);
        }
        Frame frame = new Frame(refusal.title(), request.getAttribute("acting", Acting.class), request.getPath());
        Object page = pages.render("web/problem.jte", frame, refusal).body();
        return target.body(page).contentType(MediaType.TEXT_HTML_TYPE);
    }

    private static boolean isApi(HttpRequest<?> request) {
        return request.getPath().startsWith("/api/");
    }

    private static Map<String, Object> document(HttpRequest<?> request, Refusal refusal) {
        Map<String, Object> document = new LinkedHashMap<>(refusal.details());
        document.put("type", "about:blank");
        document.put("title", refusal.title());
        document.put("status", refusal.status().getCode());
        document.put("code", refusal.code());
        document.put("detail", refusal.detail());
        document.put("instance", request.getPath());
        return document;
    }
}
