package app.betweencalls.api.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running {@code mariadbd} on a free port of the loopback address. */
final class ServerProcess {
    private static final Logger LOG = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration READY_WITHIN = Duration.ofSeconds(90);
    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(60);
    /** Relative to the files, where the server goes to work: a list of paths is parted by colons. */
    static final String TEMPORARY = "--tmpdir=../temporary";

    private static final int PORTS_TRIED = 3;
    private static final long LOG_KEPT_BYTES = 1_000_000;

    private final Process process;
    private final JdbcSettings settings;
    private volatile boolean stopping;

    private ServerProcess(Process process, JdbcSettings settings) {
        this.process = process;
        this.settings = settings;
    }

    JdbcSettings settings() {
        return settings;
    }

    long pid() {
        return process.pid();
    }

    /**
     * Starts the server of a database and waits until it answers.
     *
     * @throws StartRefused if it ends first or does not answer in time; its log says why
     */
    static ServerProcess start(Path database, ServerPrograms programs, JdbcAccount account)
            throws IOException, InterruptedException {
        Path log = database.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > LOG_KEPT_BYTES) {
            Files.move(log, database.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        for (int tried = 1; ; tried++) {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(command(database.resolve("files"), programs, port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            DataFolder.useOwnTemporaryFolder(builder, database);
            Process process = builder.start();
            Files.writeString(pidFile(database), Long.toString(process.pid()));
            ServerProcess server = new ServerProcess(process, account.at(port));
            if (server.becomesReady()) {
                CompletableFuture<Void> unused = process.onExit().thenRun(() -> server.ended(log));
                return server;
            }
            server.stop();
            if (tried == PORTS_TRIED
                    || process.exitValue() == 0
                    || !lastLines(log).contains("Address already in use")) {
                throw new StartRefused("The database server did not start; its log is " + log + ".");
            }
        }
    }

    private static List<String> command(Path files, ServerPrograms programs, int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(programs.server().toString(), "--no-defaults"));
        command.addAll(ServerAccount.option(files));
        command.addAll(List.of(
                "--datadir=" + files,
                TEMPORARY,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data folder: a socket's full path may have only 107 bytes.
                "--socket=server.sock",
                "--pid-file=server.pid",
                "--skip-name-resolve",
                "--skip-ssl",
                "--local-infile=0",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-log-file-size=48M",
                "--max-connections=100",
                // What a new MySQL 8.4 enforces: nothing passes here that production would refuse.
                "--sql-mode=ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,"
                        + "ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION"));
        return command;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Waits for the first connection; false if the process ended or the time ran out. */
    private boolean becomesReady() throws InterruptedException {
        Thread ifInterrupted = new Thread(process::destroy, "database-start-interrupted");
        Runtime.getRuntime().addShutdownHook(ifInterrupted);
        try {
            return waitUntil(READY_WITHIN, () -> !process.isAlive() || answers()) && process.isAlive();
        } finally {
            removeHook(ifInterrupted);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyShuttingDown) {
            // The hook then runs, as it should.
            return;
        }
    }

    private boolean answers() {
        try (Connection connection = settings.connect()) {
            return connection.isValid(5);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static boolean waitUntil(Duration limit, BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(30);
        }
        return true;
    }

    private void ended(Path log) {
        if (!stopping) {
            LOG.error("The database server ended by itself; its log is {}", log);
        }
    }

    /** Asks the server to stop, waits, and in the end makes it. */
    void stop() throws InterruptedException {
        stopping = true;
        end(process.toHandle());
    }

    /**
     * Ends a server that an app which was killed left behind on these files. The caller holds the data folder's lock,
     * so nobody else can be using it. A process id that by now belongs to something else is left alone.
     *
     * @return whether there was one
     */
    static boolean endLeftover(Path database) throws IOException, InterruptedException {
        Path pidFile = pidFile(database);
        if (Files.notExists(pidFile)) {
            return false;
        }
        Optional<ProcessHandle> leftover = parse(Files.readString(pidFile))
                .flatMap(ProcessHandle::of)
                .filter(handle -> serves(handle, database.resolve("files")));
        if (leftover.isPresent()) {
            end(leftover.get());
        }
        Files.delete(pidFile);
        return leftover.isPresent();
    }

    private static boolean serves(ProcessHandle handle, Path files) {
        // Read from the kernel's own list, as the process may run under another account.
        Path commandLine = Path.of("/proc", Long.toString(handle.pid()), "cmdline");
        try {
            String words = Files.readString(commandLine, StandardCharsets.ISO_8859_1);
            String wanted = new String(files.toString().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
            return List.of(words.split("\0", -1)).contains("--datadir=" + wanted);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void end(ProcessHandle handle) throws InterruptedException {
        handle.destroy();
        try {
            handle.onExit().get(STOPPED_WITHIN.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException stubborn) {
            handle.destroyForcibly();
            handle.onExit().join();
        }
    }

    private static Optional<Long> parse(String text) {
        return text.strip().matches("\\d{1,18}") ? Optional.of(Long.parseLong(text.strip())) : Optional.empty();
    }

    private static Path pidFile(Path database) {
        return database.resolve("server.pid");
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /**
     * Whom the app signs in as.
     *
     * @param schema the schema it works in
     * @param name the account
     * @param password its password
     */
    record JdbcAccount(String schema, String name, String password) {
        JdbcSettings at(int port) {
            return JdbcSettings.local(port, schema, name, password);
        }
    }
}
