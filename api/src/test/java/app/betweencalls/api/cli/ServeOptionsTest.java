package app.betweencalls.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.betweencalls.api.cli.Flags.Misunderstood;
import app.betweencalls.api.database.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The line of {@code serve}, understood or refused. */
class ServeOptionsTest {
    private static final Path HOME = Path.of("/srv/between-calls");

    @Test
    void areCautiousByDefault() {
        ServeOptions options = parse("");

        assertThat(options.port()).isEqualTo(8080);
        assertThat(options.everyAddress()).isFalse();
        assertThat(options.dataFolder()).isEqualTo(Path.of("/srv/between-calls/.data"));
        assertThat(options.database()).isEmpty();
        assertThat(options.demonstration()).isTrue();
        assertThat(options.certificate()).isEmpty();
    }

    @Test
    void takeAValueAfterASpaceOrAnEqualsSign() {
        assertThat(parse("--port 0 --data /a").port()).isZero();
        assertThat(parse("--port=65535 --data=/a=b").dataFolder()).isEqualTo(Path.of("/a=b"));
    }

    @Test
    void makeNoDemonstrationInAnotherDatabaseUnlessAsked() {
        String database = "--database jdbc:mysql://db/x?user=a";

        assertThat(parse(database).demonstration()).isFalse();
        assertThat(parse(database + " --demo").demonstration()).isTrue();
        assertThat(parse("--no-demo").demonstration()).isFalse();
    }

    @Test
    void takeTheDatabasesPasswordFromTheEnvironment() {
        ServeOptions options = ServeOptions.parse(
                List.of("--database", "jdbc:mysql://db/x?user=a"), Map.of("BETWEENCALLS_DB_PASSWORD", "hush"), HOME);

        assertThat(options.database().orElseThrow().password()).isEqualTo("hush");
    }

    @Test
    void takeACertificateWithItsKey(@TempDir Path folder) throws IOException {
        Path chain = Files.writeString(folder.resolve("chain.pem"), "chain");
        Path key = Files.writeString(folder.resolve("key.pem"), "key");

        ServeOptions options = parse("--tls-cert " + chain + " --tls-key " + key);

        assertThat(options.certificate()).contains(new ServeOptions.Certificate(chain, key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--port|the value is missing",
                "--port --lan|the value is missing",
                "--port eighty|a number from 0 to 65535",
                "--port 65536|a number from 0 to 65535",
                "--port -1|a number from 0 to 65535",
                "--lan=yes|takes no value",
                "--demo --no-demo|not both",
                "--data a --database jdbc:mysql://db/x?user=a|not both",
                "--tls-cert a.pem|belong together",
                "--tls-key a.pem|belong together",
                "somewhere|no flag 'somewhere'",
            })
    void misunderstand(String line, String reason) {
        assertThatExceptionOfType(Misunderstood.class)
                .isThrownBy(() -> parse(line))
                .withMessageContaining(reason)
                .withMessageNotContaining("\n");
    }

    @Test
    void refuseAKeyThatCannotBeRead() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> parse("--tls-cert /no/chain.pem --tls-key /no/key.pem"))
                .withMessage("The file /no/chain.pem cannot be read.");
    }

    private static ServeOptions parse(String line) {
        return ServeOptions.parse(line.isEmpty() ? List.of() : List.of(line.split(" ")), Map.of(), HOME);
    }
}
