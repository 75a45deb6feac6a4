package app.betweencalls.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people give them, and what the driver is told. */
class JdbcSettingsTest {
    @Nested
    class Parse {
        @Test
        void takesTheAccountOutOfTheAddressAndAddsTheDriversOptions() {
            JdbcSettings settings = JdbcSettings.parse("jdbc:mysql://db:3306/revision?user=an%40app", "secret");

            assertThat(settings.userName()).isEqualTo("an@app");
            assertThat(settings.password()).isEqualTo("secret");
            assertThat(settings.url())
                    .startsWith("jdbc:mysql://db:3306/revision?")
                    .contains("&useServerPrepStmts=true")
                    .contains("&connectionTimeZone=UTC")
                    .doesNotContain("user=")
                    .doesNotContain("secret");
        }

        @Test
        void letsAGivenOptionWin() {
            JdbcSettings settings = JdbcSettings.parse("jdbc:mysql://db/x?user=a&useServerPrepStmts=false", "");

            assertThat(settings.url()).contains("useServerPrepStmts=false").doesNotContain("useServerPrepStmts=true");
        }

        @Test
        void takesMariaDbsOwnAddressesToo() {
            assertThat(JdbcSettings.parse("jdbc:mariadb://db/x?user=a", "").shown())
                    .isEqualTo("jdbc:mysql://db/x");
        }

        @Test
        void keepsSeveralHosts() {
            assertThat(JdbcSettings.parse("jdbc:mysql:loadbalance://a:1,b:2/x?user=a", "")
                            .shown())
                    .isEqualTo("jdbc:mysql:loadbalance://a:1,b:2/x");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "jdbc:postgresql://db/x?user=a|looks like jdbc:mysql",
                    "db:3306/x|looks like jdbc:mysql",
                    "jdbc:mysql://db/x|names no account",
                    "jdbc:mysql://db/x?user=|names no account",
                    "jdbc:mysql://db/x?user=a&password=b|BETWEENCALLS_DB_PASSWORD",
                    "jdbc:mysql://db/x?USER=a&Password=b|BETWEENCALLS_DB_PASSWORD",
                    "jdbc:mysql://a:b@db/x|BETWEENCALLS_DB_PASSWORD"
                })
        void refusesInOneLine(String address, String reason) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> JdbcSettings.parse(address, ""))
                    .withMessageContaining(reason);
        }

        @ParameterizedTest
        @ValueSource(strings = {"jdbc:postgresql://db/x?user=a&password=hush", "jdbc:mysql://db/x?password=hush"})
        void neverRepeatsAPassword(String address) {
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> JdbcSettings.parse(address, "hush"))
                    .withMessageNotContaining("hush");
        }
    }

    @Test
    void changesTheSchemaAlone() {
        JdbcSettings settings = JdbcSettings.parse("jdbc:mysql://db:3306/x?user=a&sslMode=REQUIRED", "p");

        JdbcSettings other = settings.withSchema("y");

        assertThat(other.shown()).isEqualTo("jdbc:mysql://db:3306/y");
        assertThat(other.url()).contains("sslMode=REQUIRED");
        assertThat(other.userName()).isEqualTo("a");
    }

    @Test
    void hidesThePasswordWhenShown() {
        assertThat(JdbcSettings.parse("jdbc:mysql://db/x?user=a", "hush").toString())
                .isEqualTo("JdbcSettings[jdbc:mysql://db/x, a]");
    }

    @Test
    void rejectsAnotherKindOfAddress() {
        assertThatIllegalArgumentException().isThrownBy(() -> new JdbcSettings("jdbc:h2:mem:x", "a", ""));
    }
}
