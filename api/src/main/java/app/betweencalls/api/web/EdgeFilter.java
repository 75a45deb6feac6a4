package app.betweencalls.api.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Optional;
import java.util.Set;

/**
 * What every request passes: it gets an id, a change asked for by another site is refused, and the answer carries the
 * headers that keep other people's code and frames out.
 *
 * <p>Other sites are told apart by fetch metadata (W3C, Fetch Metadata Request Headers) and, in browsers without it,
 * by the origin; requests with a bearer token carry no cookie and need no such check.
 */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class EdgeFilter {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** The browser of the API's description styles and starts itself in the page. */
    private static final String DESCRIPTION_POLICY =
            POLICY + "; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'";

    private final Ids ids;

    EdgeFilter(Ids ids) {
        this.ids = ids;
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        RequestIds.set(request, ids.next().toString());
        if (!SAFE.contains(request.getMethod()) && comesFromElsewhere(request)) {
            throw new Problem.Forbidden("request.cross-site", "This change was asked for by another site.");
        }
    }

    private static boolean comesFromElsewhere(HttpRequest<?> request) {
        if (request.getHeaders().getAuthorization().isPresent()) {
            return false;
        }
        Optional<String> site = request.getHeaders().findFirst("Sec-Fetch-Site");
        if (site.isPresent()) {
            return !site.get().equals("same-origin") && !site.get().equals("none");
        }
        Optional<String> origin = request.getHeaders().findFirst("Origin");
        String host = request.getHeaders().findFirst("Host").orElse("");
        return origin.isPresent() && !origin.get().endsWith("//" + host);
    }

    @ResponseFilter
    void protect(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("X-Request-Id", RequestIds.of(request));
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "same-origin");
        boolean description = request.getPath().startsWith("/swagger-ui/");
        response.header("Content-Security-Policy", description ? DESCRIPTION_POLICY : POLICY);
        if (!request.getPath().startsWith("/static/") && !request.getPath().startsWith("/webjars/")) {
            response.header("Cache-Control", "no-store");
        }
    }
}
