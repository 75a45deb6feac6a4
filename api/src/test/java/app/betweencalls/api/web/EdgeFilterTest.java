package app.betweencalls.api.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every request passes: who asks for a change, and the headers of what is answered. */
class EdgeFilterTest {
    private final EdgeFilter filter = new EdgeFilter(new Ids(Clock.systemUTC()));

    private static MutableHttpRequest<String> change() {
        return HttpRequest.POST("/sessions", "").header("Host", "revise.example:8080");
    }

    @Nested
    class AChange {
        @ParameterizedTest
        @ValueSource(strings = {"same-origin", "none"})
        void passesFromOurOwnPages(String site) {
            assertThatNoException().isThrownBy(() -> filter.check(change().header("Sec-Fetch-Site", site)));
        }

        @ParameterizedTest
        @ValueSource(strings = {"cross-site", "same-site", "something-new", ""})
        void isRefusedFromAnyOtherSite(String site) {
            assertRefused(change().header("Sec-Fetch-Site", site));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "https://elsewhere.example",
                    "https://elsewhere.example:8080",
                    "https://notrevise.example:8080",
                    "http://revise.example",
                    "http://revise.example:8080.elsewhere.example",
                    "null"
                })
        void isRefusedByItsOriginWhereABrowserSaysNoMore(String origin) {
            assertRefused(change().header("Origin", origin));
        }

        @ParameterizedTest
        @ValueSource(strings = {"http://revise.example:8080", "https://revise.example:8080"})
        void passesByItsOriginBehindAnyProxy(String origin) {
            assertThatNoException().isThrownBy(() -> filter.check(change().header("Origin", origin)));
        }

        @Test
        void isRefusedByItsOriginWhereTheHostIsMissing() {
            assertRefused(HttpRequest.POST("/sessions", "").header("Origin", "https://elsewhere.example"));
        }

        @Test
        void isBelievedOverTheOriginWhereItNamesItsSite() {
            assertRefused(
                    change().header("Sec-Fetch-Site", "cross-site").header("Origin", "http://revise.example:8080"));
        }

        @Test
        void passesWithoutAnyWordOfABrowser() {
            assertThatNoException().isThrownBy(() -> filter.check(change()));
        }

        @Test
        void passesWithATokenSinceNoBrowserAddsOne() {
            assertThatNoException()
                    .isThrownBy(() -> filter.check(
                            change().header("Sec-Fetch-Site", "cross-site").header("Authorization", "Bearer x")));
        }

        @ParameterizedTest
        @EnumSource(
                value = HttpMethod.class,
                names = {"POST", "PUT", "PATCH", "DELETE"})
        void isWhateverMayChangeSomething(HttpMethod method) {
            assertRefused(HttpRequest.create(method, "/units").header("Sec-Fetch-Site", "cross-site"));
        }

        @ParameterizedTest
        @EnumSource(
                value = HttpMethod.class,
                names = {"GET", "HEAD", "OPTIONS"})
        void isNotALink(HttpMethod method) {
            assertThatNoException()
                    .isThrownBy(() ->
                            filter.check(HttpRequest.create(method, "/today").header("Sec-Fetch-Site", "cross-site")));
        }

        private void assertRefused(HttpRequest<?> request) {
            assertThatExceptionOfType(Problem.Forbidden.class)
                    .isThrownBy(() -> filter.check(request))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("request.cross-site"));
        }
    }

    @Nested
    class AnAnswer {
        private MutableHttpResponse<?> protectedAnswer(String path) {
            HttpRequest<?> request = HttpRequest.GET(path);
            filter.check(request);
            MutableHttpResponse<?> response = HttpResponse.ok();
            filter.protect(request, response);
            return response;
        }

        @Test
        void keepsOtherPeoplesCodeAndFramesOut() {
            MutableHttpResponse<?> page = protectedAnswer("/today");

            assertThat(page.header("Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        }

        @Test
        void isNotStoredUnlessItIsAFile() {
            assertThat(protectedAnswer("/today").header("Cache-Control")).isEqualTo("no-store");
            assertThat(protectedAnswer("/api/v1/sessions").header("Cache-Control"))
                    .isEqualTo("no-store");
            assertThat(protectedAnswer("/static/icon.svg").header("Cache-Control"))
                    .isNull();
        }

        @Test
        void namesTheRequest() {
            assertThat(protectedAnswer("/today").header("X-Request-Id"))
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        }
    }
}
