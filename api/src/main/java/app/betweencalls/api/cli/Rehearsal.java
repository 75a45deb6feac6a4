package app.betweencalls.api.cli;

import app.betweencalls.api.cli.SignInSource.SignInLink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A start of the whole server, on data of its own, that the Java machine watches to make its ahead-of-time cache.
 *
 * <p>The launcher names the cache it wants in {@link #WANTED}; once the real server is up, a second one starts in the
 * background at a low priority, visits its own pages and ends, and the machine writes the cache (JEP 483, 514).
 * The next start uses it. Nothing depends on it: if the rehearsal fails, starts stay as slow as they were.
 */
final class Rehearsal {
    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
    private static final String WANTED = "betweencalls.aot";
    private static final String REHEARSAL = "betweencalls.rehearsal";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;

    private Rehearsal(Process process) {
        this.process = process;
    }

    /** Whether this process is a rehearsal itself. */
    static boolean isOne() {
        return Boolean.getBoolean(REHEARSAL);
    }

    /** The cache the launcher asks for, unless it is there by now. */
    static Optional<Path> wanted() {
        return Optional.ofNullable(System.getProperty(WANTED)).map(Path::of).filter(Files::notExists);
    }

    /** Visits the pages everybody meets first. Whatever they answer, their classes are then loaded. */
    static void visit(URI server, List<SignInLink> links) {
        HttpClient visitor = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(PATIENCE)
                .build();
        Stream.concat(Stream.of("/", "/api/v1", "/health"), links.stream().map(SignInLink::path))
                .forEach(path -> visit(visitor, server.resolve(path)));
    }

    private static void visit(HttpClient visitor, URI page) {
        try {
            HttpRequest request = HttpRequest.newBuilder(page).timeout(PATIENCE).build();
            int status = visitor.send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            LOG.debug("Rehearsed {}: {}", page.getPath(), status);
        } catch (IOException failed) {
            LOG.warn("The rehearsal could not visit {}", page.getPath(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Starts a rehearsal in the background that leaves the cache behind. */
    static Rehearsal start(Path cache) {
        try {
            Path folder = Files.createDirectories(cache.toAbsolutePath().resolveSibling("rehearsal"));
            // Named by this process: two apps may rehearse at once.
            Path unfinished = folder.resolve(ProcessHandle.current().pid() + ".aot");
            Process process = new ProcessBuilder(command(unfinished, folder.resolve("data")))
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            CompletableFuture<Void> unused = process.onExit().thenAccept(ended -> finish(ended, unfinished, cache));
            return new Rehearsal(process);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> command(Path unfinished, Path data) {
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/nice"))) {
            command.addAll(List.of("/usr/bin/nice", "-n", "10"));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCacheOutput=" + unfinished,
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-D" + REHEARSAL + "=true",
                "-cp",
                System.getProperty("java.class.path"),
                Cli.class.getName(),
                "serve",
                "--port",
                "0",
                "--data",
                data.toString()));
        return command;
    }

    private static void finish(Process ended, Path unfinished, Path cache) {
        try {
            if (ended.exitValue() == 0 && Files.exists(unfinished)) {
                removeOlder(cache);
                Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE);
                delete(unfinished.resolveSibling("data"));
            } else {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException failed) {
            LOG.warn("The ahead-of-time cache could not be put in place", failed);
        }
    }

    /** Caches of earlier builds, which nothing will ask for again. */
    private static void removeOlder(Path cache) throws IOException {
        try (Stream<Path> caches = Files.list(cache.toAbsolutePath().resolveSibling(""))) {
            for (Path older :
                    caches.filter(path -> path.toString().endsWith(".aot")).toList()) {
                Files.delete(older);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** Breaks a rehearsal off that has not ended, its database with it: what it keeps is thrown away anyway. */
    void stop() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
