package app.betweencalls.api.web;

import io.micronaut.http.HttpRequest;

/** The id under which a request is found in the log. */
final class RequestIds {
    private static final String ATTRIBUTE = "requestId";

    private RequestIds() {}

    static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse("none");
    }

    static void set(HttpRequest<?> request, String id) {
        request.setAttribute(ATTRIBUTE, id);
    }
}
