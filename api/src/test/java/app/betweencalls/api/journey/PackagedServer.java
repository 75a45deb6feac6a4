package app.betweencalls.api.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The server as it is shipped, a process of its own on a data folder, that a test may kill. */
final class PackagedServer {
    private static final String ADDRESS = "Between Calls is at ";

    private final Path data;
    private final Process process;
    private final URI address;
    private final List<String> links = new ArrayList<>();

    private PackagedServer(Path data, Process process) throws IOException {
        this.data = data;
        this.process = process;
        BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
        String first = String.valueOf(said.readLine());
        if (!first.startsWith(ADDRESS)) {
            throw new IllegalStateException("the server did not start: " + Files.readString(errors(data)));
        }
        this.address = URI.create(first.substring(ADDRESS.length()));
        for (String line = said.readLine(); !"Ctrl-C stops it.".equals(line); line = said.readLine()) {
            links.add(String.valueOf(line));
        }
    }

    /** Starts {@code serve} from the packaged jar and waits until it says where it is. */
    static PackagedServer start(Path data) throws IOException {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                jar() + ":target/lib/*",
                "app.betweencalls.api.cli.Cli",
                "serve",
                "--port",
                "0",
                "--data",
                data.toString());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(errors(data).toFile()))
                .start();
        return new PackagedServer(data, process);
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            List<Path> jars = files.filter(
                            file -> file.getFileName().toString().matches("api-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .collect(Collectors.toList());
            if (jars.size() != 1) {
                throw new IllegalStateException("package the server first: target holds " + jars);
            }
            return jars.get(0);
        }
    }

    private static Path errors(Path data) {
        return data.resolveSibling("errors");
    }

    URI address() {
        return address;
    }

    /** Returns a browser signed in by the one-time link of a demonstration person. */
    Visitor signedIn(String name) {
        String link = links.stream()
                .filter(line -> line.contains(" " + name + " "))
                .map(line -> line.substring(line.indexOf("http")))
                .findFirst()
                .orElseThrow();
        Visitor visitor = new Visitor(address);
        visitor.post(URI.create(link).getPath(), Map.of());
        return visitor;
    }

    /** Kills the process as {@code kill -9} does; its database lives on. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills the process and then its database. */
    void killWithDatabase() throws InterruptedException {
        Optional<ProcessHandle> database = database();
        kill();
        database.ifPresent(handle -> {
            handle.destroyForcibly();
            handle.onExit().join();
        });
    }

    private Optional<ProcessHandle> database() {
        Path pid = data.resolve("database/server.pid");
        try {
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing running. */
    void stop() throws InterruptedException {
        if (process.isAlive()) {
            process.toHandle().destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                killWithDatabase();
            }
        } else {
            database().ifPresent(ProcessHandle::destroy);
        }
    }
}
