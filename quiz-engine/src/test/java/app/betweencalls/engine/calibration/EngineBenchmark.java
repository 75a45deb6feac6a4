package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.memory.ModelParameters;
import app.betweencalls.engine.memory.ModelParameters.Version;
import app.betweencalls.engine.review.Rating;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.zip.GZIPInputStream;

/** The Java side of {@code src/test/bench/run.sh}: each command does one measurement and prints one JSON object. */
public final class EngineBenchmark {
    private static final int SEEDS = 5;
    private static final int[] RATINGS = {3, 3, 1, 3, 4, 2, 3, 3, 3, 1, 3, 3, 2, 4, 3, 3, 3, 1, 3, 3};
    private static final int[] GAPS = {0, 2, 9, 1, 3, 11, 20, 0, 45, 70, 1, 4, 12, 25, 90, 200, 150, 300, 2, 6};
    private static final int CHAINS = 5000;

    private EngineBenchmark() {}

    /** Runs the command named by the first argument; the others are its own, see {@code run.sh}. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        switch (args[0]) {
            case "generate" -> generate(Integer.parseInt(args[1]), Long.parseLong(args[2]), Path.of(args[3]));
            case "update" -> out.println(update(Integer.parseInt(args[1])));
            case "fit" ->
                out.println(fit(read(Path.of(args[1])), Integer.parseInt(args[2]), Integer.parseInt(args[3])));
            case "loss" -> out.println(loss(read(Path.of(args[1]))));
            case "peer" -> out.println(peer(read(Path.of(args[1])), args[2]));
            case "population" -> out.println(population());
            case "parts" -> out.println(parts());
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    private static void generate(int reviews, long seed, Path file) throws IOException {
        ReviewColumns columns = SimulatedLog.of(reviews, seed);
        try (Writer writer = Files.newBufferedWriter(file)) {
            writer.write("card_id,review_time,rating,duration\n");
            for (int row : columns.rowsInTimeOrder()) {
                writer.write(columns.point(row) + "," + columns.moment(row) + "," + columns.rating(row) + ",5000\n");
            }
        }
    }

    private static String update(int rounds) {
        Fsrs6 model = Fsrs6.standard();
        double[] nanos = new double[rounds];
        double sum = 0;
        for (int round = 0; round < rounds; round++) {
            long from = System.nanoTime();
            for (int chain = 0; chain < CHAINS; chain++) {
                MemoryState.Single state = model.first(Rating.of(RATINGS[chain % 20]));
                for (int review = 1; review < 20; review++) {
                    int gap = GAPS[review] + (GAPS[review] > 0 ? chain % 7 : 0);
                    state = model.update(state, gap, Rating.of(RATINGS[(review + chain) % 20]));
                }
                sum += state.stabilityDays();
            }
            nanos[round] = (System.nanoTime() - from) / (CHAINS * 20.0);
        }
        return String.format(Locale.ROOT, "{\"nanos\":%s,\"sum\":%.3f}", list(nanos, "%.1f"), sum);
    }

    private static String fit(ReviewHistory history, int runs, int threads) {
        int cut = history.events() * 8 / 10;
        double[] millis = new double[runs];
        double[] cpu = new double[runs];
        ThreadMXBean threadTimes = ManagementFactory.getThreadMXBean();
        for (int run = 0; run < runs; run++) {
            FitSettings settings = new FitSettings(WeightPrior.standard(Version.FSRS_6), 1, threads, FitMonitor.NONE);
            long used = threadTimes.getCurrentThreadCpuTime();
            long from = System.nanoTime();
            ParameterFitter.fit(history, cut, settings);
            millis[run] = (System.nanoTime() - from) / 1e6;
            cpu[run] = (threadTimes.getCurrentThreadCpuTime() - used) / 1e6;
        }
        return String.format(
                Locale.ROOT,
                "{\"reviews\":%d,\"runs\":%s,\"cpu\":%s}",
                history.reviews(),
                list(millis, "%.2f"),
                list(cpu, "%.2f"));
    }

    /** Test losses, each the mean of five seeds. */
    private static String loss(ReviewHistory history) {
        int cut = history.events() * 8 / 10;
        double[] sums = new double[4];
        for (int seed = 1; seed <= SEEDS; seed++) {
            BestFit best = BestFit.of(history, cut, BestFit.Priors.standard(), seed);
            double[][] predictions = {
                Predictions.of(history, MemoryModel.of(best.six().parameters())),
                Predictions.of(history, MemoryModel.of(best.seven().parameters())),
                Predictions.of(history, MemoryModel.of(best.chosenResult().parameters())),
                best.predict(history)
            };
            for (int index = 0; index < sums.length; index++) {
                sums[index] += Predictions.logLoss(history, predictions[index], cut, history.events()) / SEEDS;
            }
        }
        return String.format(
                Locale.ROOT,
                "{\"fsrs6\":%.5f,\"fsrs7\":%.5f,\"chosen\":%.5f,\"best\":%.5f}",
                sums[0],
                sums[1],
                sums[2],
                sums[3]);
    }

    /** Test loss of weights fitted elsewhere, given as comma-separated numbers. */
    private static String peer(ReviewHistory history, String weights) {
        double[] w = Arrays.stream(weights.split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
        double[] recall = Predictions.of(history, MemoryModel.of(ModelParameters.clamped(w)));
        int cut = history.events() * 8 / 10;
        return String.format(
                Locale.ROOT, "{\"loss\":%.5f}", Predictions.logLoss(history, recall, cut, history.events()));
    }

    /** Mean test losses of newcomers to a simulated centre, by length of log: defaults, own fit, shared prior. */
    private static String population() {
        ModelParameters centre = SimulatedLog.unusualPopulation();
        List<ReviewHistory> colleagues = new ArrayList<>();
        for (int index = 0; index < 30; index++) {
            colleagues.add(simulated(200 + 60 * index, centre, 100 + index));
        }
        WeightPrior shared = PopulationFit.of(colleagues, Version.FSRS_6, 1);
        StringJoiner rows = new StringJoiner(",", "[", "]");
        for (int reviews : new int[] {200, 500, 1000, 2000}) {
            double[] sums = new double[3];
            for (int index = 0; index < 40; index++) {
                ReviewHistory log = simulated(reviews * 2, centre, 1000 + index);
                int cut = log.events() / 2;
                sums[0] += testLoss(log, ModelParameters.standard(Version.FSRS_6), cut) / 40;
                sums[1] += testLoss(
                                log,
                                own(
                                        log,
                                        cut,
                                        WeightPrior.standard(Version.FSRS_6).times(0)),
                                cut)
                        / 40;
                sums[2] += testLoss(log, own(log, cut, shared), cut) / 40;
            }
            rows.add(String.format(
                    Locale.ROOT,
                    "{\"reviews\":%d,\"defaults\":%.5f,\"own\":%.5f,\"shared\":%.5f}",
                    reviews,
                    sums[0],
                    sums[1],
                    sums[2]));
        }
        return rows.toString();
    }

    private static ReviewHistory simulated(int reviews, ModelParameters population, long seed) {
        return ReviewHistory.of(SimulatedLog.of(reviews, population, seed), DayBoundary.in(ZoneOffset.UTC));
    }

    private static ModelParameters own(ReviewHistory log, int cut, WeightPrior prior) {
        return ParameterFitter.fit(log, cut, FitSettings.around(prior, 1)).parameters();
    }

    private static double testLoss(ReviewHistory log, ModelParameters parameters, int from) {
        double[] recall = Predictions.of(log, MemoryModel.of(parameters));
        return Predictions.logLoss(log, recall, from, log.events());
    }

    /** Nanoseconds a review of replay, and a review and pass of the gradient, by size of log. */
    private static String parts() {
        StringJoiner parts = new StringJoiner(",", "[", "]");
        for (int reviews : new int[] {10_000, 100_000, 1_000_000}) {
            ReviewHistory history = ReviewHistory.of(SimulatedLog.of(reviews, 5), DayBoundary.in(ZoneOffset.UTC));
            BatchPlan plan =
                    BatchPlan.of(new TrainingSet(history, Version.FSRS_6, history.events()), 512, new SeededOrder(1));
            Kernel kernel = Kernel.of(Version.FSRS_6, plan);
            kernel.use(Fsrs6.standard().parameters().toArray());
            double[] gradient = new double[21];
            double replay = Double.MAX_VALUE;
            double pass = Double.MAX_VALUE;
            for (int round = 0; round < Math.max(6, 20_000_000 / reviews); round++) {
                long from = System.nanoTime();
                Predictions.of(history, Fsrs6.standard());
                long between = System.nanoTime();
                for (int unit = 0; unit < plan.batches; unit++) {
                    kernel.addGradient(unit, gradient);
                }
                replay = Math.min(replay, (between - from) / (double) reviews);
                pass = Math.min(pass, (System.nanoTime() - between) / (double) plan.batchStart[plan.batches]);
            }
            parts.add(String.format(
                    Locale.ROOT, "{\"reviews\":%d,\"replay\":%.1f,\"gradient\":%.1f}", reviews, replay, pass));
        }
        return parts.toString();
    }

    private static String list(double[] values, String format) {
        StringJoiner list = new StringJoiner(",", "[", "]");
        for (double value : values) {
            list.add(String.format(Locale.ROOT, format, value));
        }
        return list.toString();
    }

    private static ReviewHistory read(Path file) {
        ReviewColumns columns = new ReviewColumns();
        try (InputStream raw = Files.newInputStream(file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(
                        file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw, StandardCharsets.UTF_8))) {
            reader.readLine();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] fields = line.split(",", -1);
                columns.add(Long.parseLong(fields[0]), Long.parseLong(fields[1]), Integer.parseInt(fields[2]));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return ReviewHistory.of(columns, DayBoundary.in(ZoneOffset.UTC));
    }
}
