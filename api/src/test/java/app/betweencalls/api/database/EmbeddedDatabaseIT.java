package app.betweencalls.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The app's own server: laid out, kept, stopped, brought back after a kill, and refused in one line where it must be.
 */
@Timeout(300)
class EmbeddedDatabaseIT {
    /** Laid out once; a test that does not ask how that is done gets a copy. */
    @TempDir
    static Path laidOut;

    @TempDir
    Path folder;

    @BeforeAll
    static void layOut() {
        EmbeddedDatabase.start(laidOut).close();
    }

    private Path copy() throws IOException {
        try (Stream<Path> paths = Files.walk(laidOut)) {
            for (Path path : paths.toList()) {
                Path to = folder.resolve(laidOut.relativize(path));
                if (!to.equals(folder)) {
                    Files.copy(path, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return folder;
    }

    @Nested
    class Start {
        @Test
        void laysOutADatabaseOnceAndKeepsItsRows() {
            Path data = folder.resolve("new folder").resolve("data");

            try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
                assertThat(database.isFirstStart()).isTrue();
                TestDatabase.execute(database.settings(), "CREATE TABLE thing (id INT PRIMARY KEY)");
                TestDatabase.execute(database.settings(), "INSERT INTO thing VALUES (7)");
            }
            try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
                assertThat(database.isFirstStart()).isFalse();
                assertThat(TestDatabase.column(database.settings(), "SELECT id FROM thing"))
                        .containsExactly("7");
            }
        }

        @Test
        void keepsItsPromises() throws IOException {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(copy())) {
                assertThat(variable(database, "innodb_flush_log_at_trx_commit")).isEqualTo("1");
                assertThat(variable(database, "character_set_server")).isEqualTo("utf8mb4");
                assertThat(variable(database, "bind_address")).isEqualTo("127.0.0.1");
                assertThat(variable(database, "time_zone")).isEqualTo("+00:00");
                assertThat(variable(database, "tmpdir")).isEqualTo("../temporary");
                assertThat(TestDatabase.column(database.settings(), "SELECT @@character_set_connection"))
                        .containsExactly("utf8mb4");
                assertThat(PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(folder.resolve("database/password"))))
                        .isEqualTo("rw-------");
                assertThat(folder.resolve("database/accounts.sql")).doesNotExist();
            }
        }

        @Test
        void letsNobodyInWithoutThePassword() throws IOException {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(copy())) {
                JdbcSettings right = database.settings();

                assertThat(right.password()).hasSize(32);
                assertThatExceptionOfType(IllegalStateException.class)
                        .isThrownBy(() -> TestDatabase.column(
                                new JdbcSettings(right.url(), right.userName(), "guess"), "SELECT 1"));
                assertThatExceptionOfType(IllegalStateException.class)
                        .isThrownBy(() -> TestDatabase.column(new JdbcSettings(right.url(), "root", ""), "SELECT 1"));
            }
        }

        @Test
        void throwsAwayADatabaseHalfLaidOut() throws IOException {
            Files.createDirectories(folder.resolve("database.new/files/mysql"));

            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(database.isFirstStart()).isTrue();
                assertThat(folder.resolve("database.new")).doesNotExist();
            }
        }

        private String variable(EmbeddedDatabase database, String name) {
            return TestDatabase.column(database.settings(), "SELECT @@global." + name)
                    .get(0);
        }
    }

    @Nested
    class Close {
        @Test
        void stopsTheServerAndGivesTheFolderBack() throws IOException {
            EmbeddedDatabase database = EmbeddedDatabase.start(copy());
            long pid = database.pid();

            database.close();
            database.close();

            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
            assertThat(folder.resolve("database/server.pid")).doesNotExist();
            EmbeddedDatabase.start(folder).close();
        }
    }

    @Nested
    class AfterAKill {
        @Test
        void bringsBackWhatAServerAcknowledgedBeforeItWasKilled() throws Exception {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(copy())) {
                TestDatabase.execute(database.settings(), "CREATE TABLE thing (id INT PRIMARY KEY)");
                TestDatabase.execute(database.settings(), "INSERT INTO thing VALUES (1), (2)");
                ProcessHandle server = ProcessHandle.of(database.pid()).orElseThrow();

                server.destroyForcibly();
                server.onExit().get(30, TimeUnit.SECONDS);
            }

            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(TestDatabase.column(database.settings(), "SELECT id FROM thing ORDER BY id"))
                        .containsExactly("1", "2");
            }
        }

        @Test
        void endsTheServerOfAKilledAppAndHasEveryAcknowledgedRowOnce() throws Exception {
            copy();
            Process app = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledApp.class.getName(),
                            folder.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            List<String> acknowledged = new ArrayList<>();
            long leftover;
            try (BufferedReader said = app.inputReader(StandardCharsets.UTF_8)) {
                leftover = Long.parseLong(said.readLine());
                while (acknowledged.size() < 200) {
                    acknowledged.add(said.readLine());
                }
                // By its handle: the process object would close what is still to be read.
                app.toHandle().destroyForcibly();
                said.lines().forEach(acknowledged::add);
            }
            assertThat(ProcessHandle.of(leftover).filter(ProcessHandle::isAlive))
                    .isPresent();

            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(ProcessHandle.of(leftover).filter(ProcessHandle::isAlive))
                        .isEmpty();
                assertThat(TestDatabase.column(database.settings(), "SELECT id FROM thing"))
                        .containsAll(acknowledged)
                        .doesNotHaveDuplicates();
            }
        }

        @Test
        void leavesAnotherProgramAloneThatNowHasTheServersNumber() throws IOException {
            copy();
            Files.writeString(
                    folder.resolve("database/server.pid"),
                    Long.toString(ProcessHandle.current().pid()));

            try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
                assertThat(database.isFirstStart()).isFalse();
            }
        }
    }

    @Nested
    class Refuses {
        @Test
        void aFolderThatIsAFile() throws IOException {
            Path file = Files.writeString(folder.resolve("file"), "text");

            assertThatRefusedFor(file, "is a file");
        }

        @Test
        void aFolderThatCannotBeMade() {
            assertThatRefusedFor(Path.of("/proc/between-calls"), "cannot be made or opened");
        }

        @Test
        void aFolderInUse() throws IOException {
            try (EmbeddedDatabase database = EmbeddedDatabase.start(copy())) {
                assertThatRefusedFor(
                        folder, "in use by process " + ProcessHandle.current().pid());
                assertThat(TestDatabase.column(database.settings(), "SELECT 1")).containsExactly("1");
            }
        }

        @Test
        void aDatabaseOfANewerVersionWithoutTouchingIt() throws IOException {
            copy();
            Files.writeString(folder.resolve("database/schema"), "9999");
            Map<Path, String> before = snapshot();

            assertThatRefusedFor(folder, "newer version of Between Calls (tables 9999");

            assertThat(snapshot()).isEqualTo(before);
        }

        @Test
        void toKeepWhatAFailedInstallerLeft() {
            ServerPrograms failing = new ServerPrograms(Path.of("/bin/false"), Path.of("/bin/false"));

            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(folder, failing))
                    .withMessageContaining("could not be laid out");

            assertThat(folder.resolve("database")).doesNotExist();
            assertThat(folder.resolve("database.new")).doesNotExist();
        }

        @Test
        void aServerThatEndsAtOnceAndGivesTheFolderBack() throws IOException {
            copy();
            ServerPrograms failing = new ServerPrograms(
                    Path.of("/bin/false"), ServerPrograms.find().installer());

            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(folder, failing))
                    .withMessageContaining("server.log");

            EmbeddedDatabase.start(folder).close();
        }

        private void assertThatRefusedFor(Path data, String reason) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> EmbeddedDatabase.start(data))
                    .withMessageContaining(reason)
                    .withMessageNotContaining("\n");
        }

        private Map<Path, String> snapshot() throws IOException {
            Map<Path, String> found = new TreeMap<>();
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.forEach(path -> found.put(path, state(path)));
            }
            return found;
        }

        private String state(Path path) {
            try {
                return Files.getLastModifiedTime(path) + " " + Files.size(path);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
