package app.betweencalls.api.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.tidy.SourceTree.SourceFile;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every migration and every statement in Java keeps to what MySQL and MariaDB share; each check finds its fault. */
class DialectTest {
    private static final List<SqlText> MIGRATIONS = SourceTree.files(".sql").stream()
            .filter(file -> file.path().contains("db/migration/"))
            .flatMap(file -> SqlText.ofMigration(file).stream())
            .collect(Collectors.toList());

    private static final List<SqlText> IN_JAVA = SourceTree.files(".java").stream()
            .filter(file -> file.path().startsWith("api/src/main/"))
            .flatMap(file -> SqlText.ofJava(file).stream())
            .collect(Collectors.toList());

    @Nested
    class TheProduct {
        @Test
        void isRead() {
            assertThat(MIGRATIONS).hasSizeGreaterThanOrEqualTo(11);
            assertThat(IN_JAVA)
                    .hasSizeGreaterThan(25)
                    .anyMatch(statement -> statement.place().contains("FactStore")
                            && statement.sql().contains("VALUES (?, 0) ON DUPLICATE KEY UPDATE length = length"))
                    .anyMatch(statement -> statement.place().contains("FactStore")
                            && statement.sql().endsWith("id IN (?)"))
                    .anyMatch(statement -> statement.place().contains("AccountRepository")
                            && statement.sql().startsWith("SELECT account.* FROM account JOIN"));
        }

        @Test
        void keepsToTheSharedDialectInItsMigrations() {
            assertThat(MIGRATIONS)
                    .allSatisfy(
                            statement -> assertThat(Dialect.faults(statement)).isEmpty());
        }

        @Test
        void keepsToTheSharedDialectInJava() {
            assertThat(IN_JAVA)
                    .allSatisfy(
                            statement -> assertThat(Dialect.faults(statement)).isEmpty());
        }
    }

    @Nested
    class AFault {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "ALTER TABLE a ADD COLUMN id BIGINT AUTO_INCREMENT",
                    "DELETE FROM a WHERE id = ? RETURNING id",
                    "INSERT INTO a (id) VALUES (?) AS new ON DUPLICATE KEY UPDATE id = new.id",
                    "INSERT INTO a (id) VALUES (?) AS new (m) ON DUPLICATE KEY UPDATE id = m",
                    "SELECT body->>'$.kind' FROM a",
                    "SELECT body->'$.kind' FROM a",
                    "SELECT id FROM a FOR SHARE",
                    "INSERT INTO a VALUES ROW(1), ROW(2)",
                    "CREATE INDEX a_by_name ON a ((LOWER(name)))",
                    "ALTER TABLE a ADD KEY a_by_both (name(10), (LOWER(name)))",
                    "SELECT * FROM a, LATERAL (SELECT 1) AS b",
                    "CREATE TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET new.id = 1",
                    "CREATE PROCEDURE p() SELECT 1",
                    "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1",
                    "CALL p()",
                    "ALTER TABLE a ADD FULLTEXT KEY a_words (name)",
                    "SELECT id FROM a WHERE MATCH (name) AGAINST (?)",
                    "ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b (id) ON DELETE CASCADE",
                    "ALTER TABLE a ADD FOREIGN KEY (b) REFERENCES b (id) ON DELETE SET NULL",
                    "SELECT GET_LOCK('a', 10)",
                    "LOCK TABLES a WRITE",
                    "SELECT id FROM a ORDER BY name COLLATE utf8mb4_0900_ai_ci",
                    "SELECT id FROM a WHERE id IN (SELECT id FROM (SELECT 1) b WHERE c IN (1, 2) LIMIT 5)",
                    "CREATE SEQUENCE s",
                    "ALTER TABLE a ADD COLUMN IF NOT EXISTS b INT",
                    "ALTER TABLE a MODIFY name VARCHAR(9) CHARACTER SET ascii NOT NULL"
                })
        void isFoundInAForm(String sql) {
            assertThat(Dialect.faults(new SqlText("planted", sql))).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "SELECT id FROM a WHERE id IN (SELECT id FROM b) LIMIT 5",
                    "SELECT id FROM a WHERE id = ? FOR UPDATE",
                    "INSERT INTO a (id) VALUES (?) ON DUPLICATE KEY UPDATE id = VALUES(id)",
                    "INSERT INTO a (id, returned, returning_at) VALUES (?, ?, ?)",
                    "CREATE UNIQUE INDEX a_by_name ON a (name(20), id DESC)",
                    "UPDATE a SET name = ? WHERE id IN (?, ?)"
                })
        void isNotFoundInASharedForm(String sql) {
            assertThat(Dialect.faults(new SqlText("planted", sql))).isEmpty();
        }

        @Test
        void isFoundInATableThatLeavesThingsOpen() {
            assertThat(faultsOfTable("id INT NOT NULL", "")).hasSize(4);
        }

        @Test
        void isFoundInATableOfAnotherEngineOrCollation() {
            assertThat(faultsOfTable(
                            "id INT NOT NULL,\n  PRIMARY KEY (id)",
                            " ENGINE = MyISAM DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_general_ci"))
                    .hasSize(2);
        }

        @Test
        void isFoundInANameOrTypeOnlyOneOfTheTwoTakes() {
            String sound = " ENGINE = InnoDB DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_bin";

            assertThat(faultsOfTable("id INT NOT NULL,\n  rank INT NOT NULL,\n  PRIMARY KEY (id)", sound))
                    .containsExactly("planted: table a uses the name 'rank', which MySQL reserves");
            assertThat(faultsOfTable("id UUID NOT NULL,\n  PRIMARY KEY (id)", sound))
                    .hasSize(1);
            assertThat(faultsOfTable("id INT NOT NULL,\n  body TEXT DEFAULT '',\n  PRIMARY KEY (id)", sound))
                    .hasSize(1);
            assertThat(faultsOfTable("id INT NOT NULL,\n  PRIMARY KEY (id)", sound))
                    .isEmpty();
        }

        private List<String> faultsOfTable(String body, String options) {
            return Dialect.faults(new SqlText("planted", "CREATE TABLE a (\n  " + body + "\n)" + options));
        }

        @Test
        void isFoundInEveryKindOfJavaText() {
            List<String> lines = List.of(
                    "class Planted {",
                    "  // \"SELECT 1 FROM a FOR SHARE\" in a comment is prose",
                    "  String a = \"SELECT id FROM a WHERE id = ? \" + \"FOR SHARE\";",
                    "  String b = \"SELECT id FROM a WHERE id IN (\" + marks(3) + \") RETURNING id\";",
                    "  String c = \"\"\"",
                    "      DELETE FROM a",
                    "      RETURNING id\"\"\";",
                    "  String d = \"Choose a unit: 'RETURNING' is a word\";",
                    "  char quote = '\"';",
                    "  String e = \"SELECT name FROM a WHERE kind = 'FOR SHARE'\";",
                    "}");

            List<String> faults = SqlText.ofJava(new SourceFile("Planted.java", lines)).stream()
                    .flatMap(statement -> Dialect.faults(statement).stream())
                    .collect(Collectors.toList());

            assertThat(faults)
                    .containsExactly(
                            "Planted.java:3: FOR SHARE: MariaDB has none",
                            "Planted.java:4: RETURNING: MySQL has none",
                            "Planted.java:5: RETURNING: MySQL has none");
        }
    }
}
