package app.betweencalls.api.sync;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.revision.FactMessage;
import app.betweencalls.api.sync.SessionController.SessionRequest;
import app.betweencalls.api.sync.SessionController.SessionResponse;
import app.betweencalls.api.sync.SyncController.SyncRequest;
import app.betweencalls.api.sync.SyncController.SyncResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The published examples of sessions and sync against what the server really reads and writes. */
class ExamplesTest {
    private static final com.fasterxml.jackson.databind.ObjectMapper TREES =
            new com.fasterxml.jackson.databind.ObjectMapper();

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("docs/examples").resolve(name + ".json"));
    }

    private static <T> T read(String name, Class<T> type) throws IOException {
        return ObjectMapper.getDefault().readValue(example(name), type);
    }

    /** What is absent is empty, in both directions: the server leaves nulls, empty texts and empty lists out. */
    private static void assertWritten(String name, Object message) throws IOException {
        JsonNode written = TREES.readTree(ObjectMapper.getDefault().writeValueAsString(message));

        assertThat(written).isEqualTo(withoutEmpty(TREES.readTree(example(name))));
    }

    private static JsonNode withoutEmpty(JsonNode tree) {
        tree.forEach(ExamplesTest::withoutEmpty);
        if (tree instanceof ObjectNode object) {
            object.properties().removeIf(member -> isEmpty(member.getValue()));
        }
        return tree;
    }

    private static boolean isEmpty(JsonNode value) {
        return value.isNull()
                || (value.isContainerNode() && value.isEmpty())
                || (value.isTextual() && value.asText().isEmpty());
    }

    @Test
    void aSessionIsAskedForByItsLength() throws IOException {
        assertThat(read("session-request", SessionRequest.class)).isEqualTo(new SessionRequest(120));
    }

    @Test
    void aSessionComesWithItsQuestionsAndKeys() throws IOException {
        SessionResponse session = read("session-response", SessionResponse.class);

        assertThat(session.session()).isEqualTo(UUID.fromString("01939f2a-7c1e-7a44-9b1f-2f1d6a0c9e11"));
        assertThat(session.picks()).hasSize(1).allSatisfy(pick -> {
            assertThat(pick.seed()).isEqualTo("4611686018427387904");
            assertThat(pick.question().task().type()).isEqualTo("single");
            assertThat(pick.question().task().shares()).containsEntry("a", 1.0);
        });
        assertWritten("session-response", session);
    }

    @Test
    void factsAreSentAsTheyAreStored() throws IOException {
        SyncRequest request = read("sync-request", SyncRequest.class);

        assertThat(request.facts()).hasSize(2).extracting(FactMessage::kind).containsExactly("review", "feedback-read");
        assertThat(request.facts()).extracting(FactMessage::at).contains(Instant.parse("2026-11-22T10:15:30.250Z"));
        assertThat(ObjectMapper.getDefault()
                        .readValue(ObjectMapper.getDefault().writeValueAsString(request), SyncRequest.class))
                .isEqualTo(request);
    }

    @Test
    void eachFactIsAnswered() throws IOException {
        SyncResponse response = read("sync-response", SyncResponse.class);

        assertThat(response.facts()).extracting("status").containsExactly("accepted", "known");
        assertWritten("sync-response", response);
    }
}
