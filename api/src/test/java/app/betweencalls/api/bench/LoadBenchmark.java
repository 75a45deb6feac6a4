package app.betweencalls.api.bench;

import app.betweencalls.api.accounts.Accounts;
import app.betweencalls.api.enrolments.Enrolments;
import app.betweencalls.api.journey.TestServer;
import app.betweencalls.api.journey.TurnableClock;
import app.betweencalls.api.web.Role;
import java.io.PrintStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Requests a second for "next question" and "answer", beside an empty endpoint of the same server and beside raw
 * inserts of the same rows into the same database: in one run, in cells that take turns, after a warm-up.
 *
 * <p>Load, server and database share the machine, so the ratios say something and the figures little. Run it with
 * {@code src/test/bench/load.sh}; what came out is in {@code docs/benchmarks.md}.
 */
final class LoadBenchmark {
    private static final int WORKERS = 8;
    private static final int WARM_UPS = 2;
    private static final int ROUNDS = 9;
    /** Answers a worker has ready for a cell. */
    private static final int ANSWERS = 15;

    private static final Duration CELL = Duration.ofMillis(700);

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final ExecutorService hands = Executors.newFixedThreadPool(WORKERS);
    private final List<Load> loads;

    private final TurnableClock clock;

    private LoadBenchmark(List<Load> loads, TurnableClock clock) {
        this.loads = loads;
        this.clock = clock;
        kinds.put("empty", new Kind(load -> {}, load -> load::empty));
        kinds.put("next question", new Kind(Load::standAtThirdQuestion, load -> load::question));
        kinds.put("answer", new Kind(load -> load.prepareAnswers(ANSWERS), load -> load::answer));
        kinds.put("raw insert", new Kind(load -> {}, load -> load::raw));
    }

    /** What a worker does before a cell, and then again and again. */
    private record Kind(Before before, Function<Load, Load.Step> counted) {}

    /** What makes a worker ready. */
    private interface Before {
        void make(Load load) throws Exception;
    }

    /** Runs it all, under two minutes. */
    @SuppressWarnings("SystemOut") // What it prints is what it is for.
    public static void main(String[] arguments) throws Exception {
        System.setProperty("bench.empty", "true");
        try (TestServer server = new TestServer()) {
            List<Load> loads = new ArrayList<>();
            for (int i = 0; i < WORKERS; i++) {
                loads.add(new Load(server.address(), signedIn(server), server.database()));
            }
            new LoadBenchmark(loads, server.clock()).run(System.out);
            for (Load load : loads) {
                load.close();
            }
        }
        System.exit(0);
    }

    private static String signedIn(TestServer server) throws Exception {
        Accounts accounts = server.bean(Accounts.class);
        UUID centre = accounts.demonstrationCentre().orElseThrow();
        UUID candidate = accounts.createAccount(centre, "Sam", ZoneId.of("Europe/London"), Role.CANDIDATE);
        server.bean(Enrolments.class).chooseListed(candidate, "10269", 2);
        try (Wire wire = new Wire(server.address(), "")) {
            return wire.post("/sign-in/" + accounts.makeLink(candidate, Role.CANDIDATE), "")
                    .cookie();
        }
    }

    private void run(PrintStream out) throws Exception {
        Map<String, List<Cell>> measured = new LinkedHashMap<>();
        List<String> order = new ArrayList<>(kinds.keySet());
        for (int round = 0; round < WARM_UPS + ROUNDS; round++) {
            for (String kind : order) {
                Cell cell = cell(kinds.get(kind));
                out.printf(
                        Locale.ROOT,
                        "%-8s %-14s %s%n",
                        round < WARM_UPS ? "warm-up" : "round " + (round - WARM_UPS + 1),
                        kind,
                        cell);
                if (round >= WARM_UPS) {
                    measured.computeIfAbsent(kind, k -> new ArrayList<>()).add(cell);
                }
            }
            Collections.rotate(order, 1);
        }
        hands.shutdown();
        summary(measured, out);
    }

    private Cell cell(Kind kind) throws Exception {
        // Sittings lie hours apart, so that there is something to ask; within one the clock stands.
        clock.turn(Duration.ofHours(2));
        together(load -> {
            kind.before().make(load);
            return List.of();
        });
        List<Long> nanos = together(load -> work(kind.counted().apply(load)));
        return new Cell(WORKERS, nanos.stream().mapToLong(Long::longValue).toArray());
    }

    /** What a worker does, and how long each of its requests took. */
    private interface Work {
        List<Long> of(Load load) throws Exception;
    }

    private List<Long> together(Work work) throws Exception {
        List<Callable<List<Long>>> tasks = loads.stream()
                .<Callable<List<Long>>>map(load -> () -> work.of(load))
                .collect(Collectors.toList());
        List<Long> nanos = new ArrayList<>();
        for (Future<List<Long>> done : hands.invokeAll(tasks)) {
            nanos.addAll(done.get());
        }
        return nanos;
    }

    private static List<Long> work(Load.Step counted) throws Exception {
        List<Long> nanos = new ArrayList<>();
        long end = System.nanoTime() + CELL.toNanos();
        for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
            if (!counted.go()) {
                break;
            }
            nanos.add(System.nanoTime() - begin);
        }
        return nanos;
    }

    private static void summary(Map<String, List<Cell>> measured, PrintStream out) {
        Map<String, Double> medians = new LinkedHashMap<>();
        out.println();
        measured.forEach((kind, cells) -> {
            List<Double> rates = cells.stream().map(Cell::rate).sorted().collect(Collectors.toList());
            medians.put(kind, rates.get(rates.size() / 2));
            out.printf(
                    Locale.ROOT,
                    "%-14s median of %d: %8.0f/s (%.0f to %.0f)%n",
                    kind,
                    rates.size(),
                    rates.get(rates.size() / 2),
                    rates.get(0),
                    rates.get(rates.size() - 1));
        });
        out.println();
        ratio(measured, out, "next question", "empty");
        ratio(measured, out, "answer", "empty");
        ratio(measured, out, "answer", "raw insert");
        ratio(measured, out, "next question", "raw insert");
    }

    /** Within a round, so that what else the machine did weighs on both. */
    private static void ratio(Map<String, List<Cell>> measured, PrintStream out, String kind, String beside) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(measured.get(kind).get(round).rate()
                    / measured.get(beside).get(round).rate());
        }
        Collections.sort(ratios);
        out.printf(
                Locale.ROOT,
                "%-14s / %-10s  %.2f (%.2f to %.2f)%n",
                kind,
                beside,
                ratios.get(ROUNDS / 2),
                ratios.get(0),
                ratios.get(ROUNDS - 1));
    }
}
