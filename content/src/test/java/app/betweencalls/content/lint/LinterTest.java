package app.betweencalls.content.lint;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.content.Shipped;
import app.betweencalls.content.bank.Reading;
import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Severity;
import app.betweencalls.content.finding.Source;
import app.betweencalls.content.format.BankReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule against at least five hits and five near misses, and the waivers. */
class LinterTest {
    private static final Linter LINTER = linter();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final List<String> OVER_BANKS = List.of("W17", "G09", "G10", "G11");

    static Linter linter() {
        Shipped shipped = new Shipped();
        return new Linter(shipped.framework(), shipped.blueprint());
    }

    static Stream<LintCase> cases() throws IOException {
        try (InputStream in = LinterTest.class.getResourceAsStream("/lint-cases.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(LintCase::of);
        }
    }

    static List<Finding> findings(String code, LocalDate date, Source... sources) {
        List<Reading> readings = Stream.of(sources).map(BankReader::read).toList();
        return LINTER.check(readings, date).findings().stream()
                .filter(finding -> finding.code().equals(code))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void speaksOnHitsAndKeepsSilentOnNearMisses(LintCase lintCase) {
        boolean byReader = List.of("E01", "E02", "E03", "E04", "E07").contains(lintCase.code());
        if (!byReader || !lintCase.hit()) {
            assertThat(BankReader.read(lintCase.source()).findings())
                    .filteredOn(Finding::isError)
                    .isEmpty();
        }

        List<Finding> findings = findings(lintCase.code(), lintCase.date(), lintCase.source());

        assertThat(findings.isEmpty())
                .as("%s%n%s%n%s", lintCase, lintCase.source().text(), findings)
                .isNotEqualTo(lintCase.hit());
    }

    @Test
    void hasFiveHitsAndFiveNearMissesOfEachRule() throws IOException {
        Map<String, Long> hits = cases().filter(LintCase::hit)
                .collect(Collectors.groupingBy(LintCase::code, TreeMap::new, Collectors.counting()));
        Map<String, Long> misses = cases().filter(one -> !one.hit())
                .collect(Collectors.groupingBy(LintCase::code, TreeMap::new, Collectors.counting()));

        List<String> codes = Rules.ALL.stream()
                .map(Rule::code)
                .distinct()
                .filter(code -> !OVER_BANKS.contains(code))
                .toList();

        assertThat(codes).hasSizeGreaterThanOrEqualTo(34);
        assertThat(codes).allSatisfy(code -> {
            assertThat(hits.getOrDefault(code, 0L)).as("hits of %s", code).isGreaterThanOrEqualTo(5);
            assertThat(misses.getOrDefault(code, 0L))
                    .as("near misses of %s", code)
                    .isGreaterThanOrEqualTo(5);
        });
    }

    @Nested
    class Waivers {
        private static Source waived(String waiver) {
            return LintCase.of("W02 hit " + waiver + "||What first? :: *Log it ; Wait ; None of the above")
                    .source();
        }

        @Test
        void letAFindingStandAndCountIt() {
            LintReport report = LINTER.check(
                    List.of(BankReader.read(waived("lint-allow: [W02] the point is that nothing is needed"))), DAY);

            assertThat(report.findings()).extracting(Finding::code).doesNotContain("W02", "X01", "X02");
            assertThat(report.waived()).extracting(Finding::code).containsExactly("W02");
        }

        @Test
        void needAReason() {
            assertThat(findings("X01", DAY, waived("lint-allow: [W02]"))).hasSize(1);
            assertThat(findings("W02", DAY, waived("lint-allow: [W02]"))).hasSize(1);
        }

        @Test
        void thatWaiveNothingAreFound() {
            assertThat(findings("X02", DAY, waived("lint-allow: [W01] no reason at all")))
                    .hasSize(1);
        }

        @Test
        void cannotLetAnErrorStand() {
            Source source = LintCase.of(
                            "E08 hit lint-allow: [E08] no|points: [R/503/0350:4.3#99]||What first? :: *Log ; Wait")
                    .source();

            assertThat(findings("E08", DAY, source)).hasSize(1);
        }
    }

    @Nested
    class ReviewDates {
        private static final Source QUESTION = LintCase.of(
                        "E06 hit What comes first in the log? :: *The date ; The name ; The cause")
                .source();

        @Test
        void areQuietTheDayBeforeTheWarningAndWarnUpToTheLastDay() {
            assertThat(findings("E06", LocalDate.of(2027, 4, 21), QUESTION)).isEmpty();
            assertThat(findings("E06", LocalDate.of(2027, 5, 21), QUESTION))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.WARNING);
            assertThat(findings("E06", LocalDate.of(2027, 5, 22), QUESTION))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.WARNING);
        }

        @Test
        void areErrorsFromTheDayAfter() {
            assertThat(findings("E06", LocalDate.of(2027, 5, 23), QUESTION))
                    .extracting(Finding::severity)
                    .containsExactly(Severity.ERROR);
        }

        @Test
        void letQuestionsRestThatAreCounted() {
            Reading reading = BankReader.read(QUESTION);

            assertThat(LINTER.check(List.of(reading), LocalDate.of(2027, 5, 22)).resting())
                    .isZero();
            assertThat(LINTER.check(List.of(reading), LocalDate.of(2027, 5, 23)).resting())
                    .isEqualTo(1);
        }
    }

    /** Sources of a bank made of many questions. */
    static Source bank(List<String> questions) {
        List<String> blocks = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            blocks.add("## question-" + i + ": T|" + questions.get(i));
        }
        return LintCase.of("X hit " + String.join("|", blocks)).source();
    }
}
