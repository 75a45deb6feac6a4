package app.betweencalls.api.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.accounts.PairController.PairRequest;
import app.betweencalls.api.accounts.PairController.PairResponse;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The published examples of pairing against what the server really reads and writes. */
class PairExamplesTest {
    private static final com.fasterxml.jackson.databind.ObjectMapper TREES =
            new com.fasterxml.jackson.databind.ObjectMapper();

    private static String example(String name) throws IOException {
        return Files.readString(Path.of("docs/examples").resolve(name + ".json"));
    }

    @Test
    void aPhoneSendsTheCodeItReadAndItsName() throws IOException {
        assertThat(ObjectMapper.getDefault().readValue(example("pair-request"), PairRequest.class))
                .isEqualTo(new PairRequest("K7PM-3XQT", "Pixel 8"));
    }

    @Test
    void aPhoneGetsItsTokenAndWhoseItIs() throws IOException {
        PairResponse response = new PairResponse(
                "Zx1v0H3kq2m8bN5rT7yW9aC4dE6fG1hJ2kL3mN4pQ5s", "Amina Yusuf", "Demonstration centre", "Europe/London");

        assertThat(TREES.readTree(ObjectMapper.getDefault().writeValueAsString(response)))
                .isEqualTo(TREES.readTree(example("pair-response")));
    }
}
