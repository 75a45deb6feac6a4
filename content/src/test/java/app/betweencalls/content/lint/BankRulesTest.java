package app.betweencalls.content.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.betweencalls.content.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that only show over many questions: five hits and five near misses of each. */
class BankRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static List<Finding> found(String code, List<String> questions) {
        return LinterTest.findings(code, DAY, LinterTest.bank(questions));
    }

    @ParameterizedTest
    @CsvSource({
        "24, 24, true", "24, 18, true", "40, 30, true", "20, 16, true", "60, 40, true",
        "24, 8, false", "19, 19, false", "40, 14, false", "24, 9, false", "60, 20, false"
    })
    void keysAreTheLongestOptionTooOften(int questions, int longest, boolean hit) {
        List<String> bank = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            String key = i < longest ? "Log it at once now" : "Log it";
            bank.add("What comes first in case " + i + "? :: *" + key + " ; Wait a day " + i + " ; Refuse it " + i
                    + " ; Ask why");
        }

        assertThat(found("W04", bank)).hasSize(hit ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "24, 24, true", "24, 16, true", "40, 24, true", "20, 14, true", "32, 20, true",
        "24, 6, false", "19, 19, false", "40, 12, false", "24, 9, false", "32, 10, false"
    })
    void keysStandAtOnePlaceTooOften(int questions, int atFirst, boolean hit) {
        List<String> bank = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            List<String> options = new ArrayList<>(List.of("one " + i, "two " + i, "three " + i, "four " + i));
            int key = i < atFirst ? 0 : 1 + i % 3;
            options.set(key, "*" + options.get(key));
            bank.add("shuffle: false||What comes first in case " + i + "? :: " + String.join(" ; ", options));
        }

        assertThat(found("W17", bank)).hasSize(hit ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "20, 20, true", "20, 0, true", "30, 21, true", "24, 6, true", "40, 30, true",
        "20, 10, false", "19, 19, false", "20, 13, false", "24, 12, false", "40, 16, false"
    })
    void verdictsAreOutOfBalance(int questions, int trueOnes, boolean hit) {
        List<String> bank = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            String options = i < trueOnes ? "*True: a ; False: b" : "True: a ; *False: b";
            bank.add("'Case " + i + " is so.' True or false? :: " + options);
        }

        assertThat(found("W19", bank)).hasSize(hit ? 1 : 0);
    }

    /** Practice questions on the first so many of the twelve points of 4.3, two each, less those left out. */
    @ParameterizedTest
    @CsvSource({
        "11, 0, 1", "12, 1, 1", "12, 2, 1", "1, 0, 11", "0, 0, 0",
        "12, 0, 0", "10, 0, 2", "12, 3, 2", "6, 0, 6", "12, 4, 2"
    })
    void pointsHaveTooFewQuestions(int points, int leftOut, int hits) {
        List<String> bank = new ArrayList<>();
        for (int i = 0; i < points * 2 - leftOut; i++) {
            String point = "R/503/0350:4.3#" + (i / 2 < 9 ? "0" : "") + (i / 2 + 1);
            bank.add("points: [" + point + "]||What comes first in case " + i + "? :: *Log ; Wait");
        }

        assertThat(found("G09", bank)).hasSize(hits);
    }

    @ParameterizedTest
    @CsvSource({"criterion: R/503/0350:1.1|points: [R/503/0350:1.1#01]", "state: draft", "state: retired", "criterion:"
    })
    void pointsOfOtherCriteriaAndOfDraftsAreNotCounted(String metadata) {
        assertThat(found("G09", List.of(metadata + "||What comes first in this case? :: *Log ; Wait")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "R/503/0350:4.3, 5, 20, 1", "R/503/0350:4.3, 0, 3, 1", "F/503/0358:1.1, 1, 1, 1", "R/503/0350:1.1, 0, 5, 1",
        "F/503/0408:3.4, 8, 2, 1", "R/503/0350:4.3, 6, 0, 0", "R/503/0350:4.3, 9, 9, 0", "F/503/0358:1.1, 6, 1, 0",
        "R/503/0350:1.1, 0, 6, 0", "F/503/0408:3.4, 2, 8, 0"
    })
    void poolsAreTooSmall(String criterion, int heldOut, int practice, int hits) {
        List<String> bank = new ArrayList<>();
        for (int i = 0; i < heldOut + practice; i++) {
            String pool = i < heldOut ? "held-out" : "practice";
            bank.add("criterion: " + criterion + "|pool: " + pool + "||What comes first in case " + i
                    + "? :: *Log ; Wait");
        }

        assertThat(found("G10", bank)).hasSize(hits);
    }

    @ParameterizedTest
    @CsvSource({
        "9, 0, 1", "9, 2, 1", "3, 0, 1", "20, 6, 1", "12, 3, 1",
        "9, 3, 0", "2, 0, 0", "9, 9, 0", "20, 7, 0", "12, 4, 0"
    })
    void criteriaAskForMostlyRecall(int questions, int above, int hits) {
        List<String> bank = new ArrayList<>();
        for (int i = 0; i < questions; i++) {
            String thinking = i < above ? "understand" : "remember";
            bank.add("thinking: " + thinking + "||What comes first in case " + i + "? :: *Log ; Wait");
        }

        assertThat(found("G11", bank)).hasSize(hits);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 10, 5, 0.623", "0.25, 20, 10, 0.0139", "0.3333333, 20, 20, 0", "0.25, 4, 0, 1", "0.5, 1, 1, 0.5"})
    void chanceIsBinomial(double chance, int tries, int hits, double expected) {
        assertThat(Chance.atLeast(hits, tries, chance)).isCloseTo(expected, within(5e-4));
    }
}
