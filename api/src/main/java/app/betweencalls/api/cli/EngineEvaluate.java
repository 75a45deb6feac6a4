package app.betweencalls.api.cli;

import app.betweencalls.engine.calibration.Baselines;
import app.betweencalls.engine.calibration.BestFit;
import app.betweencalls.engine.calibration.CalibrationReport;
import app.betweencalls.engine.calibration.Predictions;
import app.betweencalls.engine.calibration.ReviewHistory;
import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.memory.Fsrs7;
import app.betweencalls.engine.memory.MemoryModel;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The command {@code engine evaluate}: fits every model to the older part of a log and prints how well each, and each
 * baseline, predicts the rest.
 */
public final class EngineEvaluate {
    private static final Set<String> OPTIONS = Set.of("--log", "--fit-share", "--seed", "--zone");
    private static final String USAGE =
            "usage: engine evaluate --log FILE.csv[.gz] [--fit-share 0.8] [--seed N] [--zone ZONE]";

    private EngineEvaluate() {}

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
            err.println("engine evaluate: " + wrong.getMessage());
            err.println(USAGE);
            return 2;
        }
        try {
            EngineLog log = EngineLog.read(options.log(), err);
            ReviewHistory history = ReviewHistory.of(log.columns(), DayBoundary.in(options.zone()));
            print(history, (int) Math.floor(history.events() * options.fitShare()), options.seed(), out);
            return 0;
        } catch (EngineLog.Unusable unusable) {
            err.println(unusable.getMessage());
            return 1;
        }
    }

    private static void print(ReviewHistory history, int fitted, long seed, PrintStream out) {
        BestFit best = BestFit.of(history, fitted, BestFit.Priors.standard(), seed);
        Map<String, double[]> predictions = new LinkedHashMap<>();
        predictions.put("best (6 or 7, state)", best.predict(history));
        predictions.put("FSRS-7 fitted", by(history, MemoryModel.of(best.seven().parameters())));
        predictions.put("FSRS-6 fitted", by(history, MemoryModel.of(best.six().parameters())));
        predictions.put("FSRS-7 defaults", by(history, Fsrs7.standard()));
        predictions.put("FSRS-6 defaults", by(history, Fsrs6.standard()));
        predictions.put("half-life regression", Baselines.halfLife(history, fitted));
        predictions.put("SM-2", Baselines.sm2(history));
        predictions.put("ladder 1/3/10/30/60", Baselines.ladder(history));
        predictions.put("moving average", Baselines.movingAverage(history));
        predictions.put("average", Baselines.average(history, fitted));
        out.printf(
                Locale.ROOT,
                "%d reviews of %d points; fitted to %d events, judged on the %d after them%n%n",
                history.reviews(),
                history.points(),
                fitted,
                history.events() - fitted);
        out.printf(Locale.ROOT, "%-22s %9s %11s %7s%n", "model", "log loss", "RMSE (bins)", "AUC");
        predictions.forEach((name, recall) -> {
            CalibrationReport report = CalibrationReport.of(history, recall, fitted, history.events());
            out.printf(
                    Locale.ROOT, "%-22s %9.4f %11.4f %7.4f%n", name, report.logLoss(), report.rmseBins(), report.auc());
        });
        reliability(CalibrationReport.of(history, best.predict(history), fitted, history.events()), out);
        out.printf(
                Locale.ROOT,
                "%nchosen: %s%s; held-out log loss FSRS-6 %.4f, FSRS-7 %.4f, with state term %.4f%n",
                best.chosen(),
                best.term().isPresent() ? " with state term" : "",
                best.heldOut().six(),
                best.heldOut().seven(),
                best.heldOut().term());
    }

    private static void reliability(CalibrationReport report, PrintStream out) {
        out.printf(Locale.ROOT, "%nreliability of best: predicted against recalled%n");
        out.printf(Locale.ROOT, "%8s %10s %10s%n", "events", "predicted", "recalled");
        for (CalibrationReport.Band band : report.reliability()) {
            out.printf(Locale.ROOT, "%8d %10.4f %10.4f%n", band.events(), band.predicted(), band.recalled());
        }
    }

    private static double[] by(ReviewHistory history, MemoryModel model) {
        return Predictions.of(history, model);
    }
}
