package app.betweencalls.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entrance: help everywhere, a suggestion for a slip, an exit code for a script. */
class CliTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"", "--help", "-h", "help"})
    void listsTheCommands(String line) {
        assertThat(run(line)).isZero();

        assertThat(text(out)).contains("  serve ").contains("COMMAND --help");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void helpsWithServeWithoutStartingIt() {
        assertThat(run("serve --port 0 --help")).isZero();

        assertThat(text(out)).contains("--tls-cert FILE").contains("BETWEENCALLS_DB_PASSWORD");
    }

    @Test
    void suggestsTheCommandThatWasMeant() {
        assertThat(run("sreve --port 1")).isEqualTo(2);

        assertThat(text(err)).isEqualTo("There is no command 'sreve'. Did you mean 'serve'?\n");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void doesNotSuggestWhatIsFarFromIt() {
        assertThat(run("xyzzy")).isEqualTo(2);

        assertThat(text(err)).isEqualTo("There is no command 'xyzzy'. See betweencalls --help.\n");
    }

    @Test
    void suggestsTheFlagThatWasMeant() {
        assertThat(run("serve --prot 80")).isEqualTo(2);

        assertThat(text(err)).isEqualTo("There is no flag '--prot'. Did you mean '--port'?\n");
    }

    @Test
    void refusesAnUnusableFolderInOneLine() {
        assertThat(run("serve --port 0 --data /proc/between-calls")).isEqualTo(1);

        assertThat(text(err)).startsWith("The data folder /proc/between-calls").hasLineCount(1);
        assertThat(text(out)).isEmpty();
    }

    @Test
    void refusesAFileThatIsNotThereInOneLine() {
        assertThat(run("serve --tls-cert no-such.pem --tls-key no-such.key")).isEqualTo(1);

        assertThat(text(err)).contains("no-such.pem cannot be read").hasLineCount(1);
    }

    private int run(String line) {
        List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" "));
        return Cli.run(words, InputStream.nullInputStream(), stream(out), stream(err));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
