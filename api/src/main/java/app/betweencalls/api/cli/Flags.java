package app.betweencalls.api.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The flags of one line, read against those a command knows.
 *
 * <p>{@code --flag value} and {@code --flag=value} mean the same; a flag given twice counts as last given.
 */
final class Flags {
    private final Map<String, String> given;

    private Flags(Map<String, String> given) {
        this.given = given;
    }

    /**
     * A flag a command knows.
     *
     * @param name with its dashes
     * @param value what to call its value in the help; empty if it takes none
     * @param meaning one line for the help
     */
    record Flag(String name, String value, String meaning) {
        private String shown() {
            return value.isEmpty() ? name : name + " " + value;
        }
    }

    /** Thrown for a line that cannot be understood: its message is one line, the exit code is 2. */
    static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String line) {
            super(line);
        }
    }

    /**
     * Reads a line.
     *
     * @throws Misunderstood for an unknown word, a missing value or one too many
     */
    static Flags parse(List<String> words, List<Flag> known) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.startsWith("--") ? word.indexOf('=') : -1;
            String name = equals < 0 ? word : word.substring(0, equals);
            Flag flag = find(name, known);
            if (flag.value().isEmpty()) {
                require(equals < 0, name + " takes no value.");
                given.put(name, "");
            } else if (equals >= 0) {
                given.put(name, word.substring(equals + 1));
            } else {
                i++;
                require(i < words.size() && !words.get(i).startsWith("--"), flag.shown() + ": the value is missing.");
                given.put(name, words.get(i));
            }
        }
        return new Flags(given);
    }

    private static Flag find(String name, List<Flag> known) {
        return known.stream()
                .filter(flag -> flag.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new Misunderstood("There is no flag '" + name + "'."
                        + Nearest.to(name, known.stream().map(Flag::name).toList())
                                .map(nearest -> " Did you mean '" + nearest + "'?")
                                .orElse(" See --help.")));
    }

    static void require(boolean holds, String line) {
        if (!holds) {
            throw new Misunderstood(line);
        }
    }

    /** Whether a flag was given. */
    boolean has(String name) {
        return given.containsKey(name);
    }

    /** The value of a flag, if it was given. */
    Optional<String> value(String name) {
        return Optional.ofNullable(given.get(name));
    }

    /** Whether a line asks what the command takes. */
    static boolean askForHelp(List<String> words) {
        return words.contains("--help") || words.contains("-h");
    }

    /** Prints the flags of a command, a line each. */
    static void describe(List<Flag> known, PrintStream out) {
        for (Flag flag : known) {
            out.printf("  %-22s %s%n", flag.shown(), flag.meaning());
        }
    }
}
