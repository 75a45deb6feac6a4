package app.betweencalls.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The engine's own commands: what they print, what they refuse, with which exit code. */
class EngineCommandsTest {
    private static final String WEIGHTS_6 =
            "[0.212,1.2931,2.3065,8.2956,6.4133,0.8334,3.0194,0.001,1.8722,0.1666,0.796,"
                    + "1.4835,0.0614,0.2629,1.6483,0.6014,1.8729,0.5425,0.0912,0.0658,0.1542]";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Nested
    class Replay {
        /** Values of ts-fsrs 5.4.2 with default weights. */
        @Test
        void answersEveryStepInOrder() throws IOException {
            String line = "{\"id\":\"a\",\"w\":" + WEIGHTS_6
                    + ",\"dr\":0.9,\"x\":true,\"steps\":[{\"g\":3,\"dt\":0},{\"g\":3,\"dt\":3},{\"g\":1,\"dt\":0}]}";

            int exit = run(line + "\n" + line.replace("\"a\"", "\"b\""), "engine", "replay");

            assertThat(exit).isZero();
            List<JsonNode> answers = lines();
            assertThat(answers).hasSize(2);
            assertThat(answers.get(1).get("id").asText()).isEqualTo("b");
            JsonNode steps = answers.get(0).get("steps");
            assertThat(steps.get(0).has("r")).isFalse();
            assertThat(steps.get(0).get("s").asDouble()).isEqualTo(2.3065);
            assertThat(steps.get(0).get("days").asInt()).isEqualTo(2);
            assertThat(steps.get(0).get("ivl").asDouble()).isCloseTo(2.3065, within(1e-9));
            assertThat(steps.get(1).get("r").asDouble()).isCloseTo(0.88094796, within(1e-7));
            assertThat(steps.get(2).get("r").asDouble()).isEqualTo(1);
        }

        @Test
        void answersABadLineWithAnErrorAndGoesOn() throws IOException {
            int exit = run(
                    "{\"id\":1,\"w\":[1],\"steps\":[]}\nno json\n{\"w\":" + WEIGHTS_6 + ",\"steps\":[{\"g\":3}]}",
                    "engine",
                    "replay");

            assertThat(exit).isEqualTo(1);
            assertThat(lines()).hasSize(3);
            assertThat(lines().get(0).get("error").asText()).contains("line 1", "21 or 34");
            assertThat(lines().get(2).get("steps")).hasSize(1);
            assertThat(errors()).contains("line 2");
        }

        @Test
        void takesAClockThatRanBackwardsAsNoGap() throws IOException {
            run("{\"w\":" + WEIGHTS_6 + ",\"steps\":[{\"g\":3,\"dt\":0},{\"g\":3,\"dt\":-4}]}", "engine", "replay");

            JsonNode step = lines().get(0).get("steps").get(1);
            assertThat(step.get("clockWentBack").asBoolean()).isTrue();
            assertThat(step.get("r").asDouble()).isEqualTo(1);
        }
    }

    @Nested
    class Fit {
        @Test
        void printsWeightsAndLosses() throws IOException {
            Path log = write("log.csv", sixHundredRows());

            int exit = run("", "engine", "fit", "--log", log.toString(), "--repeat", "2", "--seed", "3");

            assertThat(exit).isZero();
            JsonNode answer = lines().get(0);
            assertThat(answer.get("model").asText()).isEqualTo("fsrs-6");
            assertThat(answer.get("weights")).hasSize(21);
            assertThat(answer.get("fitMillis")).hasSize(2);
            assertThat(answer.get("testLogLoss").asDouble()).isBetween(0.0, 2.0);
            assertThat(answer.get("testAuc").asDouble()).isBetween(0.0, 1.0);
            assertThat(answer.has("kept")).isTrue();
        }

        @Test
        void fitsTheOtherModelsAndReadsGzip() throws IOException {
            Path log = folder.resolve("log.csv.gz");
            try (OutputStream packed = new GZIPOutputStream(Files.newOutputStream(log))) {
                packed.write(sixHundredRows().getBytes(StandardCharsets.UTF_8));
            }

            assertThat(run("", "engine", "fit", "--log", log.toString(), "--model", "fsrs-7"))
                    .isZero();
            assertThat(run("", "engine", "fit", "--log", log.toString(), "--model", "best"))
                    .isZero();
            assertThat(lines().get(0).get("weights")).hasSize(34);
            assertThat(lines().get(1).get("chosen").asText()).startsWith("fsrs-");
        }

        @Test
        void reportsBadRowsByLineAndSkipsThem() throws IOException {
            Path log = write("log.csv", sixHundredRows() + "1,2,9,1\nx,2,3,1\n");

            assertThat(run("", "engine", "fit", "--log", log.toString())).isZero();
            assertThat(lines().get(0).get("badRows").asInt()).isEqualTo(2);
            assertThat(errors()).contains("line 602", "line 603");
        }

        @Test
        void refusesAnUnusableFileInOneLine() throws IOException {
            assertThat(run(
                            "",
                            "engine",
                            "fit",
                            "--log",
                            folder.resolve("none.csv").toString()))
                    .isEqualTo(1);
            assertThat(errors().lines()).hasSize(1);
            Path empty = write("empty.csv", "card_id,review_time,rating,duration\n");
            assertThat(run("", "engine", "fit", "--log", empty.toString())).isEqualTo(1);
            assertThat(errors()).contains("no usable review");
            assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
        }

        @Test
        void refusesWrongOptions() {
            assertThat(run("", "engine", "fit")).isEqualTo(2);
            assertThat(run("", "engine", "fit", "--log", "x", "--fit-share", "2"))
                    .isEqualTo(2);
            assertThat(run("", "engine", "fit", "--log", "x", "--model", "sm-2"))
                    .isEqualTo(2);
            assertThat(run("", "engine", "fit", "--log", "x", "--colour", "red"))
                    .isEqualTo(2);
            assertThat(errors()).contains("--colour", "usage");
        }
    }

    @Test
    void evaluatePrintsATableOfAllModelsAndBaselines() throws IOException {
        Path log = write("log.csv", sixHundredRows());

        assertThat(run("", "engine", "evaluate", "--log", log.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("best", "FSRS-7 fitted", "FSRS-6 defaults", "SM-2", "ladder", "moving average", "half-life");
    }

    private int run(String input, String... args) {
        return Cli.run(
                List.of(args),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<JsonNode> lines() throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
            lines.add(new ObjectMapper().readTree(line));
        }
        return lines;
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /** Sixty points on ten days each; a point is forgotten when its number and the day agree. */
    private static String sixHundredRows() {
        StringBuilder rows = new StringBuilder("card_id,review_time,rating,duration\n");
        for (int day = 0; day < 10; day++) {
            for (int point = 0; point < 60; point++) {
                long moment = 1_700_000_000_000L + (long) day * day * 86_400_000L + point * 60_000L;
                int rating = (point * 7 + day * 3) % 6 == 0 ? 1 : 3;
                rows.append(point)
                        .append(',')
                        .append(moment)
                        .append(',')
                        .append(rating)
                        .append(",4000\n");
            }
        }
        return rows.toString();
    }
}
