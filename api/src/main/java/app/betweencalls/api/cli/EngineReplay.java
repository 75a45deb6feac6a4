package app.betweencalls.api.cli;

import app.betweencalls.engine.memory.DuePolicy;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.review.Rating;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The command {@code engine replay}: histories in, memory states out, one JSON object a line, in the same order.
 *
 * <p>A line names weights, target recall and steps; the answer gives, for each step, recall just before it and the
 * state after it. A line that cannot be read is answered by an object with {@code error} and makes the exit code 1.
 */
public final class EngineReplay {
    private static final double STANDARD_TARGET = 0.9;
    private static final String USAGE = "usage: engine replay < HISTORIES; each line is one JSON object"
            + " {\"id\", \"w\": [21 or 34 numbers], \"dr\": 0.9, \"steps\": [{\"g\": 1-4, \"dt\" or \"t\": days}]}";

    private final ObjectMapper mapper = new ObjectMapper();

    private EngineReplay() {}

    /**
     * Runs the command.
     *
     * @param args none are known
     * @return 0 if every line was answered, 1 if a line could not be read, 2 for an unknown option
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        if (EngineOptions.asksForHelp(args)) {
            out.println(USAGE);
            return 0;
        }
        if (!args.isEmpty()) {
            err.println("engine replay: unknown option " + args.get(0));
            err.println(USAGE);
            return 2;
        }
        try {
            return new EngineReplay().answerAll(in, out, err);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private int answerAll(InputStream in, PrintStream out, PrintStream err) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        int exit = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            ObjectNode answer = mapper.createObjectNode();
            try {
                answer(mapper.readTree(line), answer);
            } catch (IOException | IllegalArgumentException problem) {
                String reason = String.valueOf(problem.getMessage()).split("\n", 2)[0];
                err.println("line " + number + ": " + reason);
                answer.remove("steps");
                answer.put("error", "line " + number + ": " + reason);
                exit = 1;
            }
            out.println(mapper.writeValueAsString(answer));
        }
        out.flush();
        return exit;
    }

    private static void answer(JsonNode history, ObjectNode answer) {
        if (history.has("id")) {
            answer.set("id", history.get("id"));
        }
        MemoryModel model = MemoryModel.of(weights(history.path("w")));
        Setting setting =
                new Setting(model, new DuePolicy(history.path("dr").asDouble(STANDARD_TARGET), DuePolicy.LONGEST));
        if (!history.path("steps").isArray()) {
            throw new IllegalArgumentException("\"steps\" must be a list");
        }
        ArrayNode steps = answer.putArray("steps");
        MemoryState state = null;
        for (JsonNode step : history.path("steps")) {
            state = answerStep(setting, state, step, steps.addObject());
        }
    }

    private static MemoryState answerStep(
            Setting setting, @Nullable MemoryState before, JsonNode step, ObjectNode answer) {
        MemoryModel model = setting.model();
        Rating rating = Rating.of(step.path("g").asInt());
        MemoryState state;
        if (before == null) {
            state = model.first(rating);
        } else {
            double gap = gapDays(step);
            if (gap < 0) {
                answer.put("clockWentBack", true);
                gap = 0;
            }
            answer.put("r", model.recall(before, gap));
            state = model.update(before, gap, rating);
        }
        double interval = model.intervalDays(state, setting.policy().targetRecall());
        if (state instanceof MemoryState.Dual dual) {
            answer.put("s_long", dual.slowDays()).put("s_short", dual.fastDays());
        } else if (state instanceof MemoryState.Single single) {
            answer.put("s", single.stabilityDays());
        }
        answer.put("d", state.difficulty()).put("ivl", interval);
        if (model.countsWholeDays()) {
            answer.put("days", setting.policy().wholeDays(interval));
        }
        return state;
    }

    private static double gapDays(JsonNode step) {
        JsonNode gap = step.has("dt") ? step.get("dt") : step.path("t");
        if (!gap.isNumber()) {
            throw new IllegalArgumentException("a step after the first needs a gap in days, \"dt\" or \"t\"");
        }
        return gap.asDouble();
    }

    private static ModelParameters weights(JsonNode list) {
        if (!list.isArray()) {
            throw new IllegalArgumentException("\"w\" must be a list of 21 or 34 numbers");
        }
        double[] weights = new double[list.size()];
        for (int index = 0; index < weights.length; index++) {
            weights[index] = list.get(index).isNumber() ? list.get(index).asDouble() : Double.NaN;
        }
        return ModelParameters.migrated(weights);
    }

    /** The model of one line and how its intervals become days. */
    private record Setting(MemoryModel model, DuePolicy policy) {}
}
