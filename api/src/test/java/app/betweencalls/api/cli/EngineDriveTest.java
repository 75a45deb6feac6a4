package app.betweencalls.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The planner driven from outside: one answer a line, whatever the line. */
class EngineDriveTest {
    private static final String START = """
            {"start":{"points":[{"id":"R/503/0350:4.3#01","criterion":"R/503/0350:4.3",\
            "questions":[{"id":"one","type":"single","options":4},{"id":"two","type":"truefalse","options":4}]},\
            {"id":"R/503/0350:4.3#02","criterion":"R/503/0350:4.3",\
            "questions":[{"id":"three","type":"single","options":3},{"id":"four","type":"short","options":0}]}],\
            "criteria":[{"id":"R/503/0350:4.3","verb":"explain"}],"date":"2026-03-01","minutesADay":4,\
            "workingDays":[1,2,3,4,5],"leave":[],"zone":"Europe/London","seed":1}}""";

    private static List<JsonNode> drive(String... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        byte[] in = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        int code = EngineDrive.run(List.of(), new ByteArrayInputStream(in), print, print);
        assertThat(code).isZero();
        List<JsonNode> answers = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n", -1)) {
            if (!line.isBlank()) {
                answers.add(new ObjectMapper().readTree(line));
            }
        }
        return answers;
    }

    @Test
    void plansTakesReviewsAndSaysHowReadyThatMakes() throws IOException {
        List<JsonNode> answers = drive(
                START,
                "{\"plan\":{\"at\":\"2026-01-05T09:00:00Z\",\"seconds\":120}}",
                "{\"review\":{\"at\":\"2026-01-05T09:00:20Z\",\"question\":\"one\",\"share\":1,\"certainty\":3,"
                        + "\"seconds\":20}}",
                "{\"readiness\":{\"at\":\"2026-01-05T09:05:00Z\",\"on\":\"2026-03-01\"}}",
                "{\"predict\":{\"at\":\"2026-01-06T09:00:00Z\",\"question\":\"two\"}}");

        assertThat(answers).hasSize(5);
        assertThat(answers.get(0).path("ok").asBoolean()).isTrue();
        JsonNode picks = answers.get(1).path("picks");
        assertThat(picks.size()).isBetween(1, 2);
        assertThat(picks.get(0).path("why").asText()).isNotBlank();
        assertThat(answers.get(2).path("ok").asBoolean()).isTrue();
        JsonNode criterion = answers.get(3).path("criteria").get(0);
        assertThat(criterion.path("low").asDouble())
                .isLessThanOrEqualTo(criterion.path("readiness").asDouble());
        assertThat(criterion.path("high").asDouble())
                .isGreaterThanOrEqualTo(criterion.path("readiness").asDouble());
        assertThat(criterion.path("forecast").path("p").asDouble()).isBetween(0.0, 1.0);
        assertThat(answers.get(4).path("p").asDouble()).isBetween(0.5, 1.0);
    }

    @Test
    void answersABadLineWithItsNumberAndGoesOn() throws IOException {
        List<JsonNode> answers =
                drive(START, "{nonsense", "{\"plan\":{\"at\":\"2026-01-05T09:00:00Z\",\"seconds\":60}}");

        assertThat(answers.get(1).path("error").asText()).isNotBlank();
        assertThat(answers.get(1).path("line").asInt()).isEqualTo(2);
        assertThat(answers.get(2).path("picks").size()).isPositive();
    }
}
