package app.betweencalls.api.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entrance: finds the command a line asks for and runs it.
 *
 * <p>Exit codes: 0 done, 1 refused or failed with one line on the error stream, 2 the line was not understood. A
 * command other than {@code serve} starts no server and no database; nothing of Micronaut is loaded for it.
 */
public final class Cli {
    private static final int MISUNDERSTOOD = 2;

    /** Every command there is. A line here is all it takes to add one. */
    private static final List<Command> COMMANDS = List.of(
            new Command("serve", "start the server, with its database, until Ctrl-C", Serve::run),
            new Command("engine replay", "memory states of review histories, JSON lines in and out", EngineReplay::run),
            new Command("engine fit", "fit a memory model to a review log", EngineFit::run),
            new Command("engine evaluate", "compare every model and baseline on a review log", EngineEvaluate::run),
            new Command("engine simulate", "compare planners on simulated learners", EngineSimulate::run),
            new Command("engine drive", "let a study drive the planner, JSON lines in and out", EngineDrive::run));

    private Cli() {}

    /** Runs the command and leaves with its exit code. */
    @SuppressWarnings("SystemOut") // The one place that hands the process's streams on.
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(arguments), System.in, out, err));
    }

    /**
     * Runs a command.
     *
     * @param arguments the words after {@code betweencalls}
     * @return the exit code
     */
    public static int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err) {
        Optional<Command> asked = COMMANDS.stream()
                .filter(command -> command.isAskedBy(arguments))
                .findFirst();
        if (asked.isPresent()) {
            Command command = asked.get();
            return command.runner().run(arguments.subList(command.words().size(), arguments.size()), in, out, err);
        }
        if (arguments.isEmpty() || asksForHelp(arguments.get(0))) {
            print(COMMANDS, out);
            return 0;
        }
        List<Command> group = COMMANDS.stream()
                .filter(command -> command.words().size() > 1)
                .filter(command -> command.words().get(0).equals(arguments.get(0)))
                .toList();
        if (!group.isEmpty() && (arguments.size() == 1 || asksForHelp(arguments.get(1)))) {
            print(group, out);
            return 0;
        }
        err.println(unknown(arguments, group));
        return MISUNDERSTOOD;
    }

    private static boolean asksForHelp(String word) {
        return word.equals("--help") || word.equals("-h") || word.equals("help");
    }

    private static String unknown(List<String> arguments, List<Command> group) {
        String said = String.join(" ", arguments.subList(0, Math.min(arguments.size(), group.isEmpty() ? 1 : 2)));
        Stream<String> known = group.isEmpty()
                ? COMMANDS.stream()
                        .flatMap(command ->
                                Stream.of(command.name(), command.words().get(0)))
                : group.stream().map(Command::name);
        return "There is no command '" + said + "'."
                + Nearest.to(said, known.toList())
                        .map(name -> " Did you mean '" + name + "'?")
                        .orElse(" See betweencalls --help.");
    }

    private static void print(List<Command> commands, PrintStream out) {
        out.println("Between Calls: revision for OCR NVQs in Contact Centre Operations.");
        out.println();
        out.println("betweencalls COMMAND [FLAGS]");
        out.println();
        for (Command command : commands) {
            out.printf("  %-18s %s%n", command.name(), command.summary());
        }
        out.println();
        out.println("betweencalls COMMAND --help says what a command takes.");
    }
}
