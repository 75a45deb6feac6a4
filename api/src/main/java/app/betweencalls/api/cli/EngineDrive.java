package app.betweencalls.api.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;

/**
 * The command {@code engine drive}: lets anyone's simulator or study drive the planner, one JSON object a line, one
 * answer a line.
 *
 * <p>A line that cannot be used is answered by an object with {@code error} and {@code line}, and the rest goes on.
 */
public final class EngineDrive {
    private static final String USAGE = "usage: engine drive < LINES; each line is one JSON object with start, plan,"
            + " review, readiness or predict, and optionally candidate";

    private final ObjectMapper mapper = new ObjectMapper();
    private Optional<DriveSession> session = Optional.empty();

    private EngineDrive() {}

    /**
     * Runs the command.
     *
     * @param args none are known
     * @return 0 when the input ends, 2 for an unknown option
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        if (EngineOptions.asksForHelp(args)) {
            out.println(USAGE);
            return 0;
        }
        if (!args.isEmpty()) {
            err.println("engine drive: unknown option " + args.get(0));
            err.println(USAGE);
            return 2;
        }
        try {
            return new EngineDrive().answerAll(in, out);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int answerAll(InputStream in, PrintStream out) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                out.println(mapper.writeValueAsString(answer(line, number)));
                out.flush();
            }
        }
        return 0;
    }

    private ObjectNode answer(String line, int number) {
        try {
            return answer(mapper.readTree(line));
        } catch (IOException | IllegalArgumentException | DateTimeException wrong) {
            String reason = String.valueOf(wrong.getMessage()).split("\n", 2)[0];
            return mapper.createObjectNode().put("error", reason).put("line", number);
        }
    }

    private ObjectNode answer(JsonNode message) {
        ObjectNode answer = mapper.createObjectNode();
        if (message.has("start")) {
            session = Optional.of(DriveSession.start(message.get("start")));
            return answer.put("ok", true);
        }
        DriveSession open = session.orElseThrow(() -> new IllegalArgumentException("the first line must be a start"));
        String candidate = message.path("candidate").asText("");
        if (message.has("plan")) {
            open.plan(candidate, message.get("plan"), answer.putArray("picks"));
        } else if (message.has("review")) {
            open.review(candidate, message.get("review"));
            answer.put("ok", true);
        } else if (message.has("readiness")) {
            open.readiness(candidate, message.get("readiness"), answer.putArray("criteria"));
        } else if (message.has("predict")) {
            answer.put("p", open.predict(candidate, message.get("predict")));
        } else {
            throw new IllegalArgumentException("needs start, plan, review, readiness or predict");
        }
        return answer;
    }
}
