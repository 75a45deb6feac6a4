package app.betweencalls.api.cli;

import app.betweencalls.engine.calibration.BestFit;
import app.betweencalls.engine.calibration.CalibrationReport;
import app.betweencalls.engine.calibration.FitMonitor;
import app.betweencalls.engine.calibration.FitResult;
import app.betweencalls.engine.calibration.FitSettings;
import app.betweencalls.engine.calibration.ParameterFitter;
import app.betweencalls.engine.calibration.PopulationFit;
import app.betweencalls.engine.calibration.Predictions;
import app.betweencalls.engine.calibration.ReviewHistory;
import app.betweencalls.engine.calibration.WeightPrior;
import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.ModelParameters.Version;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The command {@code engine fit}: fits a memory model to the older part of a log and judges it on the rest; prints one
 * JSON object.
 */
public final class EngineFit {
    private static final Set<String> OPTIONS =
            Set.of("--log", "--centre", "--model", "--fit-share", "--seed", "--repeat", "--threads", "--zone");
    private static final String USAGE = "usage: engine fit --log FILE.csv[.gz] [--model fsrs-6|fsrs-7|best]"
            + " [--fit-share 0.8] [--seed N] [--repeat K] [--threads T] [--zone ZONE] [--centre FILE]...";

    private final ObjectMapper mapper = new ObjectMapper();
    private final EngineOptions options;
    private final ReviewHistory history;
    private final int fitted;
    private final List<ReviewHistory> others;

    private EngineFit(EngineOptions options, ReviewHistory history, List<ReviewHistory> others) {
        this.options = options;
        this.history = history;
        this.fitted = (int) Math.floor(history.events() * options.fitShare());
        this.others = others;
    }

    /**
     * Runs the command.
     *
     * @return 0 on success, 1 if the log cannot be used, 2 for a wrong option
     */
    public static int run(List<String> args, InputStream in, PrintStream out, PrintStream err) {
        if (EngineOptions.asksForHelp(args)) {
            out.println(USAGE);
            return 0;
        }
        EngineOptions options;
        try {
            options = EngineOptions.of(args, OPTIONS);
        } catch (IllegalArgumentException wrong) {
            err.println("engine fit: " + wrong.getMessage());
            err.println(USAGE);
            return 2;
        }
        try {
            DayBoundary boundary = DayBoundary.in(options.zone());
            EngineLog log = EngineLog.read(options.log(), err);
            List<ReviewHistory> others = new ArrayList<>();
            for (Path file : options.centre()) {
                others.add(ReviewHistory.of(EngineLog.read(file, err).columns(), boundary));
            }
            ReviewHistory history = ReviewHistory.of(log.columns(), boundary);
            out.println(new EngineFit(options, history, others).answer(log.badRows()));
            return 0;
        } catch (EngineLog.Unusable unusable) {
            err.println(unusable.getMessage());
            return 1;
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String answer(int badRows) throws JsonProcessingException {
        ObjectNode answer = mapper.createObjectNode();
        answer.put("model", options.model());
        if (options.model().equals("best")) {
            best(answer);
        } else {
            single(answer, options.model().equals("fsrs-6") ? Version.FSRS_6 : Version.FSRS_7);
        }
        answer.put("reviews", history.reviews()).put("badRows", badRows);
        return mapper.writeValueAsString(answer);
    }

    private void single(ObjectNode answer, Version version) {
        FitSettings settings = new FitSettings(prior(version), options.seed(), options.threads(), FitMonitor.NONE);
        List<Double> millis = new ArrayList<>();
        FitResult result = null;
        for (int run = 0; run < options.repeat() || result == null; run++) {
            long from = System.nanoTime();
            result = ParameterFitter.fit(history, fitted, settings);
            millis.add((System.nanoTime() - from) / 1e6);
        }
        describe(answer, result, millis);
        judge(answer, Predictions.of(history, MemoryModel.of(result.parameters())));
    }

    private void best(ObjectNode answer) {
        BestFit.Priors priors = new BestFit.Priors(prior(Version.FSRS_6), prior(Version.FSRS_7));
        List<Double> millis = new ArrayList<>();
        BestFit best = null;
        for (int run = 0; run < options.repeat() || best == null; run++) {
            long from = System.nanoTime();
            best = BestFit.of(history, fitted, priors, options.seed());
            millis.add((System.nanoTime() - from) / 1e6);
        }
        answer.put("chosen", best.chosen() == Version.FSRS_6 ? "fsrs-6" : "fsrs-7");
        describe(answer, best.chosenResult(), millis);
        best.term().ifPresent(term -> numbers(answer.putArray("stateTerm"), term.toArray()));
        ObjectNode heldOut = answer.putObject("heldOutLogLoss");
        heldOut.put("fsrs6", best.heldOut().six()).put("fsrs7", best.heldOut().seven());
        heldOut.put("stateTerm", best.heldOut().term());
        judge(answer, best.predict(history));
    }

    private WeightPrior prior(Version version) {
        return others.size() < 2 ? WeightPrior.standard(version) : PopulationFit.of(others, version, options.seed());
    }

    private static void describe(ObjectNode answer, FitResult result, List<Double> millis) {
        numbers(answer.putArray("weights"), result.parameters().toArray());
        answer.put("events", result.events());
        ArrayNode times = answer.putArray("fitMillis");
        millis.forEach(value -> times.add(Math.round(value * 1000) / 1000.0));
        answer.put("kept", result.kept());
        answer.put("outcome", result.outcome().name().toLowerCase(Locale.ROOT));
    }

    private void judge(ObjectNode answer, double[] recall) {
        answer.put("trainLogLoss", Predictions.logLoss(history, recall, 0, fitted));
        CalibrationReport test = CalibrationReport.of(history, recall, fitted, history.events());
        answer.put("testEvents", test.events());
        if (test.events() == 0) {
            answer.putNull("testLogLoss").putNull("testRmseBins").putNull("testAuc");
        } else {
            answer.put("testLogLoss", test.logLoss());
            answer.put("testRmseBins", test.rmseBins());
            answer.put("testAuc", test.auc());
        }
    }

    /** Weights are written to four decimals, as they are exchanged everywhere. */
    private static void numbers(ArrayNode list, double[] values) {
        for (double value : values) {
            list.add(Math.round(value * 1e4) / 1e4);
        }
    }
}
