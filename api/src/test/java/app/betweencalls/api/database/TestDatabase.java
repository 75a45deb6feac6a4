package app.betweencalls.api.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The database of the tests: one embedded server for the test process, a fresh schema for whoever asks.
 *
 * <p>{@code -Ddatabase=jdbc:mysql://host/?user=name} runs the same tests on any MySQL or MariaDB, its password taken
 * from {@code BETWEENCALLS_DB_PASSWORD}; that account must be allowed to make schemas. The embedded server's folder is
 * {@code target/test-database} and stays for the next run; its old schemas are dropped at the start.
 */
public final class TestDatabase {
    private static final String PREFIX = "between_calls_t";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private TestDatabase() {}

    /** Makes an empty schema and says how to connect to it. */
    public static JdbcSettings freshSchema() {
        String schema = PREFIX + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        execute(Server.SETTINGS, "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
        return Server.SETTINGS.withSchema(schema);
    }

    /** Runs one statement on a connection of its own. */
    public static void execute(JdbcSettings settings, String sql) {
        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** The first column of a query, as text. */
    public static List<String> column(JdbcSettings settings, String sql) {
        try (Connection connection = settings.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /** Started by the first test that needs it, stopped with the process. */
    private static final class Server {
        static final JdbcSettings SETTINGS = start(System.getProperty("database"));

        private static JdbcSettings start(@Nullable String address) {
            if (address != null && !address.isBlank()) {
                String password = Optional.ofNullable(System.getenv("BETWEENCALLS_DB_PASSWORD"))
                        .orElse("");
                JdbcSettings settings = JdbcSettings.parse(address, password).withSchema("");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> dropSchemas(settings, ownPrefix())));
                return settings;
            }
            EmbeddedDatabase database = EmbeddedDatabase.start(folder());
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            dropSchemas(database.settings().withSchema(""), PREFIX);
            return database.settings();
        }

        private static Path folder() {
            try {
                Path target = Path.of("target");
                return Files.createDirectories(target).resolve("test-database");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private static String ownPrefix() {
            return PREFIX + ProcessHandle.current().pid() + "_";
        }

        private static void dropSchemas(JdbcSettings settings, String prefix) {
            String like = prefix.replace("_", "\\_") + "%";
            for (String schema : column(settings, "SHOW DATABASES LIKE '" + like + "'")) {
                execute(settings, "DROP DATABASE " + schema);
            }
        }
    }
}
