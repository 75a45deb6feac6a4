package app.betweencalls.api.web;

import io.micronaut.http.HttpStatus;
import java.util.Map;

/**
 * A refusal as shown.
 *
 * @param status the HTTP status
 * @param code the stable code
 * @param detail what happened and what to do
 * @param details further members of the document
 */
public record Refusal(HttpStatus status, String code, String detail, Map<String, Object> details) {
    static Refusal of(HttpStatus status, String detail, String requestId) {
        return switch (status) {
            case NOT_FOUND -> new Refusal(status, "page.unknown", "There is nothing at this address.", Map.of());
            case METHOD_NOT_ALLOWED -> new Refusal(status, "method.refused", detail, Map.of());
            case REQUEST_ENTITY_TOO_LARGE -> new Refusal(status, "request.too-large", detail, Map.of());
            default ->
                status.getCode() >= 500
                        ? new Refusal(
                                status,
                                "server.failed",
                                "Something failed on our side. What you had saved is safe. Tell us this number: "
                                        + requestId,
                                Map.of("requestId", requestId))
                        : new Refusal(status, "request.invalid", detail, Map.of());
        };
    }

    /** Returns the short title of the status. */
    public String title() {
        return switch (status) {
            case NOT_FOUND -> "Not found";
            case FORBIDDEN -> "Not allowed in this role";
            case CONFLICT -> "This clashes with what is there";
            case UNAUTHORIZED -> "Not signed in";
            case TOO_MANY_REQUESTS -> "Too many requests";
            case INTERNAL_SERVER_ERROR -> "Something failed";
            default -> status.getReason();
        };
    }
}
