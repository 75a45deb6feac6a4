package app.betweencalls.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The version of the tables, and the refusal Flyway does not make by itself. */
class SchemaVersionIT {
    private static final String HISTORY =
            "CREATE TABLE flyway_schema_history (installed_rank INT PRIMARY KEY, version VARCHAR(50), success BOOLEAN)";

    @Test
    void isTheNumberOfTheNewestMigration() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            String last = migrations
                    .map(path -> path.getFileName().toString())
                    .sorted()
                    .reduce((earlier, later) -> later)
                    .orElseThrow();

            assertThat(last).startsWith("V" + SchemaVersion.newest() + "__");
        }
    }

    @Test
    void acceptsAnEmptyDatabase() {
        JdbcSettings settings = TestDatabase.freshSchema();

        assertThatCode(() -> SchemaVersion.refuseNewer(settings)).doesNotThrowAnyException();
    }

    @Test
    void acceptsADatabaseOfThisVersion() {
        JdbcSettings settings = TestDatabase.freshSchema();
        TestDatabase.execute(settings, HISTORY);
        TestDatabase.execute(
                settings,
                "INSERT INTO flyway_schema_history VALUES (1, '" + SchemaVersion.newest()
                        + "', TRUE), (2, NULL, TRUE)");

        assertThatCode(() -> SchemaVersion.refuseNewer(settings)).doesNotThrowAnyException();
    }

    @Test
    void refusesADatabaseALaterVersionHasMigrated() {
        JdbcSettings settings = TestDatabase.freshSchema();
        TestDatabase.execute(settings, HISTORY);
        TestDatabase.execute(settings, "INSERT INTO flyway_schema_history VALUES (1, '0001', TRUE), (2, '9999', TRUE)");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> SchemaVersion.refuseNewer(settings))
                .withMessageContaining("newer version of Between Calls (tables 9999")
                .withMessageNotContaining("\n");
    }

    @Test
    void refusesADatabaseThatDoesNotAnswerInOneLine() {
        JdbcSettings nowhere = JdbcSettings.local(1, "x", "a", "");

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> SchemaVersion.refuseNewer(nowhere))
                .withMessageContaining("cannot be opened")
                .withMessageNotContaining("\n");
    }
}
