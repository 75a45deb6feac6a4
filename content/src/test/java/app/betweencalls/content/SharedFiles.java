package app.betweencalls.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Sample files of others that lie beside the checkout; they are read from there and may be absent. */
public final class SharedFiles {
    private SharedFiles() {}

    /** Returns a file or folder below the shared folder; says loudly if it is absent. */
    public static Optional<Path> find(String path) {
        Optional<Path> found = Stream.of(System.getProperty("shared.dir", "../shared"), "../shared", "../../shared")
                .map(folder -> Path.of(folder).resolve(path))
                .filter(Files::exists)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println("NOT TESTED: the shared sample " + path + " is absent (set -Dshared.dir)");
        }
        return found;
    }

    /** Returns a shared text; says loudly if it is absent. */
    public static Optional<String> text(String path) {
        return find(path).map(file -> {
            try {
                return Files.readString(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }
}
