package app.betweencalls.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Refusals as clients see them: a problem document below /api, a page with the same words elsewhere. */
class ProblemHandlerTest {
    private static final HttpRequest<?> API = HttpRequest.GET("/api/v1/sessions");
    private static final HttpRequest<?> PAGE = HttpRequest.GET("/sessions/7");

    private final ProblemHandler handler = new ProblemHandler(new Pages());

    private HttpResponse<?> failed(HttpRequest<?> request, HttpStatus status, String message) {
        ErrorContext.Builder context = ErrorContext.builder(request);
        return handler.processResponse(context.errorMessage(message).build(), HttpResponse.status(status));
    }

    private static Map<String, Object> document(HttpResponse<?> answer) {
        return answer.getBody(Argument.mapOf(String.class, Object.class)).orElseThrow();
    }

    @Nested
    class AProblem {
        @Test
        void isADocumentForTheApp() {
            HttpResponse<?> answer = handler.handle(API, new Problem.NotFound("bank.unknown", "No bank has this id."));

            assertThat(answer.code()).isEqualTo(404);
            assertThat(answer.getContentType()).contains(new MediaType("application/problem+json"));
            assertThat(answer.body())
                    .isEqualTo(Map.of(
                            "type", "about:blank",
                            "title", "Not found",
                            "status", 404,
                            "code", "bank.unknown",
                            "detail", "No bank has this id.",
                            "instance", "/api/v1/sessions"));
        }

        @Test
        void isTheDocumentOfTheExamples() throws IOException {
            ObjectMapper json = new ObjectMapper();
            HttpRequest<?> request = HttpRequest.POST("/api/v1/pair", "");
            Problem problem = new Problem.NotFound(
                    "code.void", "This code is not known, was used, or is over ten minutes old. Make a new one.");

            Object document = handler.handle(request, problem).body();

            assertThat(json.<JsonNode>valueToTree(document))
                    .isEqualTo(json.readTree(Files.readString(Path.of("docs/examples/problem.json"))));
        }

        @Test
        void carriesItsDetailsAndLetsThemReplaceNoMember() {
            Problem problem = new Problem.Invalid("a.b", "No.", Map.of("place", "line 3", "status", 200));

            assertThat(document(handler.handle(API, problem)))
                    .containsEntry("place", "line 3")
                    .containsEntry("status", 400);
        }

        @Test
        void isAPageForPeopleWithTheSameCodeAndWords() {
            HttpResponse<?> answer = handler.handle(PAGE, new Problem.Conflict("unit.barred", "Units 4 & 5 <clash>."));

            assertThat(answer.code()).isEqualTo(409);
            assertThat(answer.getContentType()).contains(MediaType.TEXT_HTML_TYPE);
            assertThat(String.valueOf(answer.body())).contains("unit.barred", "Units 4 &amp; 5 &lt;clash&gt;.");
        }

        @Test
        void sendsPeopleToSignInAndTellsTheApp() {
            Problem signedOut = new Problem.SignedOut("sign-in.needed", "Nobody is signed in.");

            assertThat(handler.handle(PAGE, signedOut).code()).isEqualTo(303);
            assertThat(handler.handle(PAGE, signedOut).header("Location")).isEqualTo("/sign-in");
            assertThat(handler.handle(API, signedOut).code()).isEqualTo(401);
        }
    }

    @Nested
    class TheFrameworksErrors {
        @ParameterizedTest
        @CsvSource({
            "NOT_FOUND, page.unknown, Not found",
            "METHOD_NOT_ALLOWED, method.refused, Method Not Allowed",
            "REQUEST_ENTITY_TOO_LARGE, request.too-large, Request Entity Too Large",
            "BAD_REQUEST, request.invalid, Bad Request",
            "UNSUPPORTED_MEDIA_TYPE, request.invalid, Unsupported Media Type"
        })
        void haveOurCodes(HttpStatus status, String code, String title) {
            assertThat(document(failed(API, status, "As the framework says.")))
                    .containsEntry("code", code)
                    .containsEntry("title", title)
                    .containsEntry("status", status.getCode());
        }

        @Test
        void tellNothingOfTheInsideWhenTheServerFailed() {
            HttpRequest<?> request = HttpRequest.GET("/api/v1/sync");
            RequestIds.set(request, "01939f2a-7c1e-7a44-9b1f-2f1d6a0c9e11");

            Map<String, Object> document =
                    document(failed(request, HttpStatus.INTERNAL_SERVER_ERROR, "SELECT secret FROM access failed"));

            assertThat(document.get("code")).isEqualTo("server.failed");
            assertThat(document.get("requestId")).isEqualTo("01939f2a-7c1e-7a44-9b1f-2f1d6a0c9e11");
            assertThat(document.toString()).doesNotContain("SELECT");
        }

        @Test
        void keepTheirStatusOnAPage() {
            HttpResponse<?> page = failed(PAGE, HttpStatus.NOT_FOUND, "gone");

            assertThat(page.code()).isEqualTo(404);
            assertThat(String.valueOf(page.body())).contains("There is nothing at this address.");
        }
    }

    @Nested
    class TheFamily {
        @Test
        void hasOneStatusEach() {
            assertThat(new Problem.Invalid("a", "b").status()).isEqualTo(400);
            assertThat(new Problem.SignedOut("a", "b").status()).isEqualTo(401);
            assertThat(new Problem.Forbidden("a", "b").status()).isEqualTo(403);
            assertThat(new Problem.NotFound("a", "b").status()).isEqualTo(404);
            assertThat(new Problem.Conflict("a", "b").status()).isEqualTo(409);
            assertThat(new Problem.TooMany("a", "b").status()).isEqualTo(429);
        }
    }
}
