package app.betweencalls.content.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.content.bank.Bank;
import app.betweencalls.content.bank.BankFile;
import app.betweencalls.content.bank.BankHeader;
import app.betweencalls.content.bank.Reading;
import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Source;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Writing against reading: nothing is lost, whatever a bank holds. */
class BankWriterTest {
    /** Seeded banks in the law test; 10,000 with {@code -Dbanks.random=10000}. */
    private static final int BANKS = Integer.getInteger("banks.random", 1000);

    @Test
    void writesWhatReadsBackEqual() {
        int questions = 0;
        for (long seed = 1; seed <= BANKS; seed++) {
            BankFile file = RandomBanks.file(seed);
            String text = BankWriter.write(file);

            Reading reading = BankReader.read(new Source(file.name(), text));

            assertThat(reading.findings())
                    .as("seed %d:%n%s", seed, text)
                    .filteredOn(Finding::isError)
                    .isEmpty();
            assertThat(reading.file()).as("seed %d:%n%s", seed, text).isEqualTo(file);
            questions += file.posed().size();
        }
        assertThat(questions).isGreaterThan(BANKS);
    }

    @Test
    void writesTheSameTextASecondTime() {
        for (long seed = 1; seed <= 200; seed++) {
            String text = BankWriter.write(RandomBanks.file(seed));

            assertThat(BankWriter.write(BankReader.read(new Source("x", text)).file()))
                    .isEqualTo(text);
        }
    }

    @Test
    void keepsOrderAndCommentsOfATextByHand() {
        String text = resource("/banks/by-hand.bank.md");

        String written = BankWriter.write(
                BankReader.read(new Source("by-hand.bank.md", text)).file());

        assertThat(written).isEqualTo(resource("/banks/by-hand.written.bank.md"));
    }

    @Test
    void writesEachFileOfABank() {
        BankFile one = new BankFile("b.bank.md", BankHeader.of("unit-one"), List.of());
        BankFile other = new BankFile("a.bank.md", BankHeader.of("unit-one"), new ArrayList<>());

        assertThat(BankWriter.write(new Bank("unit-one", List.of(one, other))))
                .containsOnlyKeys("a.bank.md", "b.bank.md");
    }

    static String resource(String path) {
        try (InputStream in = BankWriterTest.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(in, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
