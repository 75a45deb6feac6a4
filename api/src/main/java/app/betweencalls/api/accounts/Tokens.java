package app.betweencalls.api.accounts;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.time.Duration;
import java.util.Optional;

/** Where a request carries its token: a cookie from pages, a bearer header from the app. */
final class Tokens {
    /** Name of the page cookie. */
    static final String COOKIE = "between-calls";

    private static final String BEARER = "Bearer ";

    private Tokens() {}

    static Optional<String> of(HttpRequest<?> request) {
        return bearer(request).or(() -> cookie(request));
    }

    static Optional<String> bearer(HttpRequest<?> request) {
        return request.getHeaders()
                .getAuthorization()
                .filter(header -> header.startsWith(BEARER))
                .map(header -> header.substring(BEARER.length()));
    }

    static Optional<String> cookie(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).map(Cookie::getValue);
    }

    /** Returns the cookie of a signed-in browser; Secure where the request came over HTTPS. */
    static Cookie cookie(HttpRequest<?> request, String token, Duration life) {
        return Cookie.of(COOKIE, token)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite(SameSite.Lax)
                .path("/")
                .maxAge(life.toSeconds());
    }
}
