package app.betweencalls.api.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * One command of the product.
 *
 * @param name its words, as typed: {@code serve}, {@code engine replay}
 * @param summary what it does, in a few words for the list of commands
 * @param runner what runs it
 */
record Command(String name, String summary, Runner runner) {
    /** Runs a command on the words after its name and returns the exit code. */
    interface Runner {
        int run(List<String> arguments, InputStream in, PrintStream out, PrintStream err);
    }

    List<String> words() {
        return List.of(name.split(" "));
    }

    /** Whether a line begins with this command's words. */
    boolean isAskedBy(List<String> line) {
        List<String> words = words();
        return line.size() >= words.size() && line.subList(0, words.size()).equals(words);
    }
}
