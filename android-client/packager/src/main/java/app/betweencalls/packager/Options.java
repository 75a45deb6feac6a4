package app.betweencalls.packager;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The options of the command line, written {@code --name=value}.
 *
 * @param args as given
 */
record Options(List<String> args) {
    /** Returns the values of an option, in order; empty if it was not given. */
    List<String> all(String name) {
        String start = "--" + name + "=";
        return args.stream()
                .filter(arg -> arg.startsWith(start))
                .map(arg -> arg.substring(start.length()))
                .collect(Collectors.toList());
    }

    /**
     * Returns the value of an option that must be given once.
     *
     * @throws IllegalArgumentException if it was not, or is blank
     */
    String one(String name) {
        List<String> values = all(name);
        if (values.size() != 1 || values.get(0).isBlank()) {
            throw new IllegalArgumentException("--" + name + " is needed once");
        }
        return values.get(0);
    }

    /** Returns a path that must be given once. */
    Path path(String name) {
        return Path.of(one(name));
    }

    /** Returns the paths of an option, in order. */
    List<Path> paths(String name) {
        return all(name).stream().map(Path::of).collect(Collectors.toList());
    }
}
