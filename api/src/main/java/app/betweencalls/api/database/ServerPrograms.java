package app.betweencalls.api.database;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The two programs of MariaDB the embedded database runs.
 *
 * @param server {@code mariadbd}
 * @param installer {@code mariadb-install-db}, which lays out an empty data folder
 */
record ServerPrograms(Path server, Path installer) {
    /**
     * Names a folder that holds the programs, or an installation with {@code bin} and {@code sbin} or {@code
     * scripts}.
     */
    static final String CONFIGURED = "BETWEENCALLS_MARIADB";

    /** Looks in the configured folder, on the path and where Debian and others put servers. */
    static ServerPrograms find() {
        return find(places(Optional.ofNullable(System.getenv(CONFIGURED)), System.getenv("PATH")));
    }

    /**
     * Takes each program from the first place that has it.
     *
     * @throws StartRefused if one is nowhere
     */
    static ServerPrograms find(List<Path> places) {
        return new ServerPrograms(
                program("mariadbd", "mariadb-server-core", places),
                program("mariadb-install-db", "mariadb-server-core and mariadb-client-core", places));
    }

    private static Path program(String name, String packages, List<Path> places) {
        return places.stream()
                .map(place -> place.resolve(name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new StartRefused("The database program " + name + " is not installed: install "
                        + packages + ", set " + CONFIGURED + " to its folder, or give --database."));
    }

    /** Folders to search, best first. Servers lie in {@code sbin}, which a plain account's path leaves out. */
    static List<Path> places(Optional<String> configured, @Nullable String path) {
        List<Path> places = new ArrayList<>();
        configured.filter(folder -> !folder.isBlank()).map(Path::of).ifPresent(folder -> {
            places.add(folder);
            places.add(folder.resolve("bin"));
            places.add(folder.resolve("sbin"));
            places.add(folder.resolve("scripts"));
        });
        if (path != null) {
            for (String folder : path.split(File.pathSeparator, -1)) {
                if (!folder.isBlank()) {
                    places.add(Path.of(folder));
                }
            }
        }
        places.add(Path.of("/usr/sbin"));
        places.add(Path.of("/usr/bin"));
        places.add(Path.of("/usr/local/sbin"));
        places.add(Path.of("/usr/local/bin"));
        return places;
    }
}
