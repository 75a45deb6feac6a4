package app.betweencalls.api.cli;

import app.betweencalls.engine.laboratory.Comparison;
import app.betweencalls.engine.laboratory.Judgement;
import app.betweencalls.engine.laboratory.LearnerKind;
import app.betweencalls.engine.laboratory.PolicyKind;
import app.betweencalls.engine.laboratory.Study;
import app.betweencalls.engine.laboratory.World;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/**
 * The command {@code engine simulate}: ways of choosing questions side by side on the same simulated learners, and how
 * true the engine's own figures are on them.
 */
public final class EngineSimulate {
    private static final String USAGE = "usage: engine simulate [--candidates N] [--days D] [--minutes M] [--points P]"
            + " [--policy NAME,...] [--learner NAME,...] [--seed S] [--seeds K] [--minutes-needed] [--figures]"
            + " [--format text|json]";

    private EngineSimulate() {}

    /**
     * Runs the command.
     *
     * @param args the options
     * @return 0 on success, 2 for a wrong option
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        if (EngineOptions.asksForHelp(args)) {
            out.println(USAGE);
            return 0;
        }
        SimulateOptions options;
        try {
            options = SimulateOptions.of(args);
        } catch (IllegalArgumentException wrong) {
            err.println("engine simulate: " + wrong.getMessage());
            err.println(USAGE);
            return 2;
        }
        ObjectNode result = new ObjectMapper().createObjectNode();
        if (options.figures()) {
            options.learners().forEach(kind -> figures(kind, options, result.withArray("figures")));
        } else {
            compare(options, result.withArray("policies"));
        }
        print(result, options, out);
        return 0;
    }

    private static Study.Design design(LearnerKind kind, SimulateOptions options, long seed) {
        World.Size size = new World.Size(World.Size.USUAL.criteria(), options.points());
        return new Study.Design(
                kind, PolicyKind.OURS, size, options.candidates(), options.days(), options.minutes(), seed);
    }

    private static void compare(SimulateOptions options, ArrayNode rows) {
        Comparison.Plan plan = new Comparison.Plan(
                design(LearnerKind.FSRS, options, options.seed()),
                options.learners(),
                options.policies(),
                options.seeds(),
                options.minutesNeeded());
        for (Comparison.Row row : new Comparison(plan).run()) {
            ObjectNode node = rows.addObject();
            node.put("learner", row.kind().word());
            node.put("policy", row.policy().word());
            figure(node.putObject("readiness"), row.readiness());
            if (options.minutesNeeded()) {
                figure(node.putObject("minutesNeeded"), row.minutes());
            }
        }
    }

    private static void figure(ObjectNode node, Comparison.Figure figure) {
        node.put("mean", figure.mean()).put("low", figure.low()).put("high", figure.high());
    }

    private static void figures(LearnerKind kind, SimulateOptions options, ArrayNode rows) {
        Judgement judgement = new Judgement();
        for (int offset = 0; offset < options.seeds(); offset++) {
            judgement.add(design(kind, options, options.seed() + offset));
        }
        ObjectNode node = rows.addObject();
        node.put("learner", kind.word());
        ArrayNode scores = node.putArray("scores");
        for (Judgement.Score score : judgement.scores()) {
            ObjectNode each = scores.addObject();
            each.put("name", score.name());
            each.put("count", score.count());
            each.put("calibrationError", score.calibrationError());
            each.put("brier", score.brier());
            if (!Double.isNaN(score.coverage())) {
                each.put("coverage", score.coverage());
            }
        }
        Judgement.Recovery recovery = judgement.recovery();
        node.putObject("difficulty")
                .put("correlation", recovery.correlation())
                .put("authors", recovery.authors())
                .put("answersAQuestion", recovery.answersAQuestion());
    }

    private static void print(ObjectNode result, SimulateOptions options, PrintStream out) {
        if (options.json()) {
            try {
                out.println(new ObjectMapper().writeValueAsString(result));
            } catch (JsonProcessingException failure) {
                throw new IllegalStateException("a tree of numbers and words can be written", failure);
            }
            return;
        }
        out.printf(
                Locale.ROOT,
                "%d candidates, %d days, %.1f minutes a working day, 8 criteria of %d points, %d seeds from %d%n",
                options.candidates(),
                options.days(),
                options.minutes(),
                options.points(),
                options.seeds(),
                options.seed());
        result.path("policies").forEach(row -> printPolicy(row, out));
        result.path("figures").forEach(row -> printFigures(row, out));
    }

    private static void printPolicy(JsonNode row, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "%-12s %-15s true readiness %.3f (%.3f to %.3f)",
                row.path("learner").asText(),
                row.path("policy").asText(),
                row.path("readiness").path("mean").asDouble(),
                row.path("readiness").path("low").asDouble(),
                row.path("readiness").path("high").asDouble());
        if (row.has("minutesNeeded")) {
            out.printf(
                    Locale.ROOT,
                    "  minutes needed %.2f (%.2f to %.2f)",
                    row.path("minutesNeeded").path("mean").asDouble(),
                    row.path("minutesNeeded").path("low").asDouble(),
                    row.path("minutesNeeded").path("high").asDouble());
        }
        out.println();
    }

    private static void printFigures(JsonNode row, PrintStream out) {
        row.path("scores")
                .forEach(score -> out.printf(
                        Locale.ROOT,
                        "%-12s %-12s n %d  calibration error %.3f  Brier %.4f  coverage %.3f%n",
                        row.path("learner").asText(),
                        score.path("name").asText(),
                        score.path("count").asInt(),
                        score.path("calibrationError").asDouble(),
                        score.path("brier").asDouble(),
                        score.path("coverage").asDouble(Double.NaN)));
        out.printf(
                Locale.ROOT,
                "%-12s difficulty: r %.3f at %.0f answers a question; authors alone %.3f%n",
                row.path("learner").asText(),
                row.path("difficulty").path("correlation").asDouble(),
                row.path("difficulty").path("answersAQuestion").asDouble(),
                row.path("difficulty").path("authors").asDouble());
    }
}
