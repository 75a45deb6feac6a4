package app.betweencalls.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a slip is from a word. */
class NearestTest {
    private static final List<String> FLAGS = List.of("--port", "--data", "--database", "--demo", "--no-demo");

    @ParameterizedTest
    @CsvSource({"kitten,sitting,3", "serve,serve,0", "serve,sreve,2", "'',abc,3", "abc,'',3", "flaw,lawn,2"})
    void countsLettersPutInLeftOutOrExchanged(String one, String other, int changes) {
        assertThat(Nearest.changes(one, other)).isEqualTo(changes);
        assertThat(Nearest.changes(other, one)).isEqualTo(changes);
    }

    @ParameterizedTest
    @CsvSource({"--prot,--port", "--dta,--data", "--databse,--database", "--nodemo,--no-demo", "--databases,--database"
    })
    void findsTheWordThatWasMeant(String said, String meant) {
        assertThat(Nearest.to(said, FLAGS)).contains(meant);
    }

    @Test
    void findsNothingForAWordUnlikeAll() {
        assertThat(Nearest.to("--verbose", FLAGS)).isEmpty();
    }
}
