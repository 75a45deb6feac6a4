package app.betweencalls.android.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.betweencalls.android.ExampleServer;
import app.betweencalls.android.Examples;
import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Receipts;
import app.betweencalls.android.screen.Reply;
import app.betweencalls.android.screen.Session;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door to the server, against a server on loopback. */
class HttpServerTest {
    private final HttpServer server = new HttpServer(new ServerAddress(true), "Test phone");
    private ExampleServer example;
    private Pairing pairing;

    @BeforeEach
    void start() throws IOException {
        example = new ExampleServer();
        pairing = new Pairing(example.address(), "secret", "Amina", "Centre", ZoneId.of("Europe/London"));
    }

    @AfterEach
    void stop() {
        example.close();
    }

    @Test
    void pairsWithoutAToken() {
        example.reply("/api/v1/pair", 200, Examples.text("pair-response.json"));

        Reply<Pairing> reply = server.pair(example.address() + "/", "K7PM-3XQT");

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Agreed.class,
                        agreed ->
                                assertThat(((Pairing) agreed.value()).address()).isEqualTo(example.address()));
        ExampleServer.Asked asked = example.asked().get(0);
        assertThat(asked.method()).isEqualTo("POST");
        assertThat(asked.authorization()).isEqualTo("null");
        assertThat(asked.body()).contains("\"code\":\"K7PM-3XQT\"").contains("Test phone");
    }

    @Test
    void saysWhyACodeWasRefused() {
        example.reply("/api/v1/pair", 404, Examples.text("problem.json"));

        assertThat(server.pair(example.address(), "X"))
                .isEqualTo(new Reply.Refused<Pairing>(
                        404,
                        "code.void",
                        "This code is not known, was used, or is over ten minutes old. Make a new one."));
    }

    @Test
    void asksNoAddressThatItMayNotUse() {
        assertThat(server.pair("http://calls.example", "X"))
                .isInstanceOfSatisfying(
                        Reply.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo("address.refused"));
    }

    @Test
    void keepsAReleaseBuildFromAnAddressThatADebugBuildStored() {
        HttpServer release = new HttpServer(new ServerAddress(false), "Test phone");

        assertThat(release.session(pairing, 120)).isInstanceOf(Reply.Refused.class);
        assertThat(example.asked()).isEmpty();
    }

    @Test
    void fetchesASessionWithTheToken() {
        example.reply("/api/v1/sessions", 200, Examples.text("session-response.json"));

        Reply<Session> reply = server.session(pairing, 120);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Agreed.class,
                        agreed -> assertThat(((Session) agreed.value()).picks()).hasSize(1));
        assertThat(example.asked().get(0).authorization()).isEqualTo("Bearer secret");
    }

    @Test
    void postsFacts() {
        example.reply("/api/v1/sync", 200, Examples.text("sync-response.json"));

        Reply<Receipts> reply = server.sync(pairing, facts(1));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        Reply.Agreed.class,
                        agreed ->
                                assertThat(((Receipts) agreed.value()).stored()).hasSize(2));
        assertThat(example.asked().get(0).body()).contains("\"kind\":\"feedback-read\"");
    }

    @Test
    void postsNoMoreThanABatch() {
        assertThatIllegalArgumentException().isThrownBy(() -> server.sync(pairing, facts(201)));
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 429, 501})
    void triesLaterWhereTheServerIsBusyOrOutOfOrder(int status) {
        example.reply("/api/v1/sessions", status, "");

        assertThat(server.session(pairing, 120)).isInstanceOf(Reply.Unreachable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"session\": 1}"})
    void triesLaterWhereTheAnswerIsUnreadable(String body) {
        example.reply("/api/v1/sessions", 200, body);

        assertThat(server.session(pairing, 120)).isInstanceOf(Reply.Unreachable.class);
    }

    @Test
    void takesNoTokenElsewhereByARedirect() {
        example.reply("/api/v1/sessions", 302, example.address() + "/elsewhere");

        assertThat(server.session(pairing, 120)).isInstanceOf(Reply.Unreachable.class);
        assertThat(example.asked()).extracting(ExampleServer.Asked::path).containsExactly("/api/v1/sessions");
    }

    @Test
    void stopsReadingAnAnswerWithoutEnd() {
        example.reply("/api/v1/sessions", 200, String.join("", Collections.nCopies(4_000_001, "x")));

        assertThat(server.session(pairing, 120)).isInstanceOf(Reply.Unreachable.class);
    }

    @Test
    void triesLaterWithoutANetwork() {
        example.close();

        assertThat(server.session(pairing, 120)).isInstanceOf(Reply.Unreachable.class);
    }

    private static List<Fact> facts(int count) {
        FactId review = new FactId(new UUID(2, 2));
        return Collections.nCopies(
                count, new Fact.FeedbackRead(new FactId(new UUID(1, 1)), Instant.ofEpochMilli(1), review, 1));
    }
}
