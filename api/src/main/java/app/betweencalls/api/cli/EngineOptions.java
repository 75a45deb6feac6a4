package app.betweencalls.api.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The options of {@code engine fit} and {@code engine evaluate}. */
final class EngineOptions {
    private static final int MOST_REPEATS = 1000;

    private @Nullable Path log;
    private final List<Path> centre = new ArrayList<>();
    private String model = "fsrs-6";
    private double fitShare = 0.8;
    private long seed = 1;
    private int repeat = 1;
    private int threads = 1;
    private ZoneId zone = ZoneOffset.UTC;

    private EngineOptions() {}

    /**
     * Reads options.
     *
     * @param args as given
     * @param known which options this command has
     * @throws IllegalArgumentException naming the option that is unknown, lacks a value or has a wrong one
     */
    static EngineOptions of(List<String> args, Set<String> known) {
        EngineOptions options = new EngineOptions();
        for (Iterator<String> rest = args.iterator(); rest.hasNext(); ) {
            String name = rest.next();
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown option " + name);
            }
            if (!rest.hasNext()) {
                throw new IllegalArgumentException(name + " needs a value");
            }
            options.set(name, rest.next());
        }
        if (options.log == null) {
            throw new IllegalArgumentException("--log FILE is needed");
        }
        return options;
    }

    /** Returns whether a line asks what a command takes. */
    static boolean asksForHelp(List<String> args) {
        return args.size() == 1 && (args.get(0).equals("--help") || args.get(0).equals("-h"));
    }

    Path log() {
        return log == null ? Path.of("") : log;
    }

    List<Path> centre() {
        return centre;
    }

    String model() {
        return model;
    }

    double fitShare() {
        return fitShare;
    }

    long seed() {
        return seed;
    }

    int repeat() {
        return repeat;
    }

    int threads() {
        return threads;
    }

    ZoneId zone() {
        return zone;
    }

    private void set(String name, String value) {
        try {
            switch (name) {
                case "--log" -> log = Path.of(value);
                case "--centre" -> centre.add(Path.of(value));
                case "--model" -> model = oneOf(value, Set.of("fsrs-6", "fsrs-7", "best"));
                case "--fit-share" -> fitShare = between(Double.parseDouble(value), 0.01, 1);
                case "--seed" -> seed = Long.parseLong(value);
                case "--repeat" -> repeat = (int) between(Integer.parseInt(value), 1, MOST_REPEATS);
                case "--threads" -> threads = (int) Math.min(2, between(Integer.parseInt(value), 1, 1024));
                case "--zone" -> zone = ZoneId.of(value);
                default -> throw new IllegalArgumentException("unknown option " + name);
            }
        } catch (NumberFormatException | DateTimeException | InvalidPathException wrong) {
            throw new IllegalArgumentException(name + " cannot be " + value, wrong);
        }
    }

    private static double between(double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("must be between " + least + " and " + most + ", was " + value);
        }
        return value;
    }

    private static String oneOf(String value, Set<String> allowed) {
        if (!allowed.contains(value)) {
            throw new IllegalArgumentException("must be one of " + allowed + ", was " + value);
        }
        return value;
    }
}
