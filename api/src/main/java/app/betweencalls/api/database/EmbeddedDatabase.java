package app.betweencalls.api.database;

import app.betweencalls.api.database.ServerProcess.JdbcAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real MariaDB server that belongs to the app: laid out on first start, kept in the data folder, stopped with it.
 *
 * <p>It listens on a free port of the loopback address only. The app's account has a random password, kept in the data
 * folder readable by its owner alone; the server's administrator can sign in only through its socket. A server left
 * running by an app that was killed is ended before the new one starts; InnoDB then brings back every transaction that
 * was acknowledged.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    private static final String SCHEMA = "between_calls";
    private static final int PASSWORD_BYTES = 24;
    private static final int INSTALL_SECONDS = 180;

    private final DataFolder folder;
    private final ServerProcess server;
    private final boolean first;
    private boolean closed;

    private EmbeddedDatabase(DataFolder folder, ServerProcess server, boolean first) {
        this.folder = folder;
        this.server = server;
        this.first = first;
    }

    /**
     * Starts the database of a data folder, laying it out if there is none yet.
     *
     * @param dataFolder made if it is absent
     * @throws StartRefused if the folder cannot be used, its database is of a newer version of the product, the server
     *     is not installed or does not start; a database that exists is not touched then
     */
    public static EmbeddedDatabase start(Path dataFolder) {
        return start(dataFolder, ServerPrograms.find());
    }

    static EmbeddedDatabase start(Path dataFolder, ServerPrograms programs) {
        SchemaVersion.refuseNewer(dataFolder.resolve("database").resolve("schema"));
        DataFolder folder = DataFolder.open(dataFolder);
        boolean started = false;
        try {
            EmbeddedDatabase database = start(folder, programs);
            started = true;
            return database;
        } catch (IOException failed) {
            throw new StartRefused("The database in " + folder.root() + " cannot be opened: " + failed, failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StartRefused("Interrupted while the database was starting.", interrupted);
        } finally {
            if (!started) {
                folder.close();
            }
        }
    }

    private static EmbeddedDatabase start(DataFolder folder, ServerPrograms programs)
            throws IOException, InterruptedException {
        boolean first = Files.notExists(folder.database());
        if (first) {
            layOut(folder, programs);
        } else {
            ServerProcess.endLeftover(folder.database());
            makeTemporary(folder.database());
        }
        ServerProcess server = ServerProcess.start(folder.database(), programs, account(folder));
        Files.writeString(
                folder.database().resolve("schema"), SchemaVersion.newest().toString());
        return new EmbeddedDatabase(folder, server, first);
    }

    private static JdbcAccount account(DataFolder folder) throws IOException {
        return new JdbcAccount(
                SCHEMA, SCHEMA, Files.readString(folder.database().resolve("password")));
    }

    /** Lays the database out beside its place and moves it there whole, so that a half-made one is never started. */
    private static void layOut(DataFolder folder, ServerPrograms programs) throws IOException, InterruptedException {
        Path unfinished = folder.unfinished();
        DataFolder.delete(unfinished);
        DataFolder.makeFolder(unfinished, ServerAccount.isAdministrator());
        try {
            Path files = DataFolder.makeFolder(unfinished.resolve("files"), false);
            ServerAccount.handOver(files);
            makeTemporary(unfinished);
            String password = randomPassword();
            DataFolder.writePrivately(unfinished.resolve("password"), password);
            Path accounts = unfinished.resolve("accounts.sql");
            DataFolder.writePrivately(accounts, accountsSql(password));
            install(unfinished, programs);
            Files.delete(accounts);
            Files.move(unfinished, folder.database(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            DataFolder.delete(unfinished);
        }
    }

    /**
     * A folder for temporary tables: in a shared one, any other server that starts removes them from under this one.
     */
    private static void makeTemporary(Path database) throws IOException {
        Path temporary = database.resolve("temporary");
        if (Files.notExists(temporary)) {
            DataFolder.makeFolder(temporary, false);
            ServerAccount.handOver(temporary);
        }
    }

    private static void install(Path unfinished, ServerPrograms programs) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(programs.installer().toString(), "--no-defaults"));
        command.addAll(ServerAccount.option(unfinished.resolve("files")));
        command.addAll(List.of(
                // Relative: the installer cannot take a path with a space in it.
                "--datadir=./files",
                ServerProcess.TEMPORARY,
                "--extra-file=./accounts.sql",
                "--auth-root-authentication-method=socket",
                "--auth-root-socket-user=" + System.getProperty("user.name"),
                "--skip-test-db",
                "--skip-name-resolve",
                "--innodb-log-file-size=48M"));
        Path output = unfinished.resolve("install.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(unfinished.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        DataFolder.useOwnTemporaryFolder(builder, unfinished);
        Process installer = builder.start();
        boolean inTime = installer.waitFor(INSTALL_SECONDS, TimeUnit.SECONDS);
        if (!inTime) {
            installer.destroyForcibly().waitFor();
        }
        if (!inTime || installer.exitValue() != 0) {
            throw new StartRefused("The database could not be laid out: " + firstError(output));
        }
    }

    private static String firstError(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output, StandardCharsets.ISO_8859_1);
        return lines.stream()
                .filter(line -> line.contains("ERROR") || line.contains("FATAL") || line.contains("rror:"))
                .findFirst()
                .or(() -> lines.stream().filter(line -> !line.isBlank()).findFirst())
                .orElse("the installer said nothing.");
    }

    /** The account may make further schemas of the same prefix: tests have one each. */
    private static String accountsSql(String password) {
        return String.join(
                "\n",
                "FLUSH PRIVILEGES;",
                "CREATE DATABASE between_calls CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;",
                "CREATE USER 'between_calls'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "GRANT ALL PRIVILEGES ON `between\\_calls%`.* TO 'between_calls'@'127.0.0.1';",
                "");
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** How to connect to it. */
    public JdbcSettings settings() {
        return server.settings();
    }

    /** Whether this start laid the database out. */
    public boolean isFirstStart() {
        return first;
    }

    /** The process id of the server. */
    public long pid() {
        return server.pid();
    }

    /** Stops the server, which writes everything out first, and gives the data folder back. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            server.stop();
            Files.deleteIfExists(folder.database().resolve("server.pid"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            folder.close();
        }
    }
}
