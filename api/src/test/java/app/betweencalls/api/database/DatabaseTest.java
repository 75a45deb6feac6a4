package app.betweencalls.api.database;

import io.micronaut.test.support.TestPropertyProvider;
import java.util.Map;
import org.junit.jupiter.api.TestInstance;

/** What a test of the whole application extends: its context gets a fresh schema of the {@link TestDatabase}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseTest implements TestPropertyProvider {
    private final JdbcSettings database = TestDatabase.freshSchema();

    /** How to connect to this class's schema. */
    protected final JdbcSettings database() {
        return database;
    }

    @Override
    public Map<String, String> getProperties() {
        return database.asProperties();
    }
}
