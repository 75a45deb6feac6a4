package app.betweencalls.api.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The tests' own database: separate schemas, in the product's character set and rules. */
class TestDatabaseIT {
    @Test
    void givesEveryAskerAnEmptySchemaOfItsOwn() {
        JdbcSettings one = TestDatabase.freshSchema();
        JdbcSettings other = TestDatabase.freshSchema();

        TestDatabase.execute(one, "CREATE TABLE thing (id INT PRIMARY KEY)");

        assertThat(TestDatabase.column(one, "SHOW TABLES")).containsExactly("thing");
        assertThat(TestDatabase.column(other, "SHOW TABLES")).isEmpty();
    }

    @Test
    void keepsEveryCharacter() {
        JdbcSettings settings = TestDatabase.freshSchema();
        TestDatabase.execute(settings, "CREATE TABLE thing (word VARCHAR(20) PRIMARY KEY)");

        TestDatabase.execute(settings, "INSERT INTO thing VALUES ('caf\u00e9 \u20ac \ud83d\udcde')");

        assertThat(TestDatabase.column(settings, "SELECT word FROM thing"))
                .containsExactly("caf\u00e9 \u20ac \ud83d\udcde");
    }
}
