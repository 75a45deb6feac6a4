package app.betweencalls.engine.calibration;

import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.memory.Fsrs7;
import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.memory.ModelParameters.Version;
import app.betweencalls.engine.memory.PlainMath;
import app.betweencalls.engine.review.Rating;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The parts of memory and fit, each alone. Run by {@code src/test/bench/jmh.sh}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MemoryBenchmark {
    @Param({"10000", "100000"})
    private int reviews;

    private final Fsrs6 six = Fsrs6.standard();
    private final Fsrs7 seven = Fsrs7.standard();
    private final MemoryState stateOfSix = six.first(Rating.GOOD);
    private final MemoryState stateOfSeven = seven.first(Rating.GOOD);
    private double x = 0.37;
    private ReviewHistory history;
    private BatchPlan plan;
    private Kernel kernel;
    private double[] gradient;

    /** Lays out a simulated log. */
    @Setup
    public void layOut() {
        history = ReviewHistory.of(SimulatedLog.of(reviews, 5), DayBoundary.in(ZoneOffset.UTC));
        plan = BatchPlan.of(new TrainingSet(history, Version.FSRS_6, history.events()), 512, new SeededOrder(1));
        kernel = Kernel.of(Version.FSRS_6, plan);
        kernel.use(six.parameters().toArray());
        gradient = new double[21];
    }

    @Benchmark
    public double exp() {
        return PlainMath.exp(x);
    }

    @Benchmark
    public double log() {
        return PlainMath.log(x);
    }

    @Benchmark
    public MemoryState updateFsrs6() {
        return six.update(stateOfSix, 3, Rating.GOOD);
    }

    @Benchmark
    public MemoryState updateFsrs7() {
        return seven.update(stateOfSeven, 3, Rating.GOOD);
    }

    @Benchmark
    public double intervalFsrs7() {
        return seven.intervalDays(stateOfSeven, 0.9);
    }

    @Benchmark
    public double[] gradientPass() {
        for (int unit = 0; unit < plan.batches; unit++) {
            kernel.addGradient(unit, gradient);
        }
        return gradient;
    }

    @Benchmark
    public FitResult fit() {
        return ParameterFitter.fit(history, history.events(), FitSettings.standard(Version.FSRS_6, 1));
    }
}
