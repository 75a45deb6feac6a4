package app.betweencalls.api.cli;

import app.betweencalls.engine.laboratory.LearnerKind;
import app.betweencalls.engine.laboratory.PolicyKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/** The options of {@code engine simulate}. */
final class SimulateOptions {
    private int candidates = 40;
    private int days = 30;
    private double minutes = 4;
    private int points = 6;
    private long seed = 1;
    private int seeds = 1;
    private boolean minutesNeeded;
    private boolean figures;
    private boolean json;
    private List<LearnerKind> learners = List.of(LearnerKind.values());
    private List<PolicyKind> policies = List.of(PolicyKind.values());

    private SimulateOptions() {}

    /**
     * Reads options.
     *
     * @throws IllegalArgumentException naming the option that is unknown, lacks a value or has a wrong one
     */
    static SimulateOptions of(List<String> args) {
        SimulateOptions options = new SimulateOptions();
        Iterator<String> rest = args.iterator();
        while (rest.hasNext()) {
            String name = rest.next();
            if (name.equals("--minutes-needed")) {
                options.minutesNeeded = true;
            } else if (name.equals("--figures")) {
                options.figures = true;
            } else if (rest.hasNext()) {
                options.set(name, rest.next());
            } else {
                throw new IllegalArgumentException(name + " is unknown or needs a value");
            }
        }
        return options;
    }

    private void set(String name, String value) {
        try {
            switch (name) {
                case "--candidates" -> candidates = (int) between(name, value, 1, 10_000);
                case "--days" -> days = (int) between(name, value, 2, 730);
                case "--minutes" -> minutes = between(name, value, 0.5, 60);
                case "--points" -> points = (int) between(name, value, 1, 99);
                case "--seed" -> seed = Long.parseLong(value);
                case "--seeds" -> seeds = (int) between(name, value, 1, 100);
                case "--policy" -> policies = several(name, value, List.of(PolicyKind.values()), PolicyKind::word);
                case "--learner" -> learners = several(name, value, List.of(LearnerKind.values()), LearnerKind::word);
                case "--format" -> json = isJson(value);
                default -> throw new IllegalArgumentException("unknown option " + name);
            }
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException(name + " cannot be " + value, wrong);
        }
    }

    private static double between(String name, String value, double least, double most) {
        double number = Double.parseDouble(value);
        if (!(number >= least && number <= most)) {
            throw new IllegalArgumentException(name + " must be between " + least + " and " + most + ", was " + value);
        }
        return number;
    }

    private static boolean isJson(String value) {
        if (!value.equals("json") && !value.equals("text")) {
            throw new IllegalArgumentException("--format is text or json, was " + value);
        }
        return value.equals("json");
    }

    private static <T> List<T> several(String name, String value, List<T> all, Function<T, String> word) {
        List<T> chosen = new ArrayList<>();
        for (String each : value.split(",", -1)) {
            chosen.add(all.stream()
                    .filter(one -> word.apply(one).equals(each.trim()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            name + " is of " + all.stream().map(word).toList() + ", was " + each)));
        }
        return chosen;
    }

    int candidates() {
        return candidates;
    }

    int days() {
        return days;
    }

    double minutes() {
        return minutes;
    }

    int points() {
        return points;
    }

    long seed() {
        return seed;
    }

    int seeds() {
        return seeds;
    }

    boolean minutesNeeded() {
        return minutesNeeded;
    }

    boolean figures() {
        return figures;
    }

    boolean json() {
        return json;
    }

    List<LearnerKind> learners() {
        return learners;
    }

    List<PolicyKind> policies() {
        return policies;
    }
}
