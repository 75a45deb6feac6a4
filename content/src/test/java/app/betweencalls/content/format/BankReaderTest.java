package app.betweencalls.content.format;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.content.SharedFiles;
import app.betweencalls.content.bank.BankFile;
import app.betweencalls.content.bank.BankQuestion;
import app.betweencalls.content.bank.Places;
import app.betweencalls.content.bank.Reading;
import app.betweencalls.content.finding.Finding;
import app.betweencalls.content.finding.Source;
import app.betweencalls.engine.question.Gap;
import app.betweencalls.engine.question.NumberLine;
import app.betweencalls.engine.question.State;
import app.betweencalls.engine.question.Task;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is read from bank Markdown, what is refused and where, and that the neighbours stand. */
class BankReaderTest {
    private static final String FRONT = "---\nformatVersion: 1\nbank: test-bank\n---\n";

    private static Reading read(String body) {
        return BankReader.read(new Source("t.bank.md", FRONT + body));
    }

    private static BankQuestion only(String body) {
        Reading reading = read(body);
        assertThat(reading.findings()).filteredOn(Finding::isError).isEmpty();
        assertThat(reading.file().posed()).hasSize(1);
        return reading.file().posed().get(0).question();
    }

    private static Task task(String body) {
        return only("## one: Title\n" + body).task();
    }

    @Nested
    class TheSampleOfTheFormat {
        @Test
        void readsWithoutAnError() {
            Optional<String> notes = SharedFiles.text("interop/interop-notes.md");
            if (notes.isEmpty()) {
                return;
            }
            String text = notes.get();
            int start = text.indexOf("````markdown\n") + 13;
            String sample = text.substring(start, text.indexOf("\n````\n", start));

            Reading reading = BankReader.read(new Source("personal-licence.bank.md", sample));

            assertThat(reading.hasError()).isFalse();
            assertThat(reading.file().posed())
                    .extracting(posed -> posed.question().task().type())
                    .containsExactly(
                            "single",
                            "multiple",
                            "truefalse",
                            "numeric",
                            "short",
                            "cloze",
                            "match",
                            "order",
                            "categorise",
                            "single",
                            "short");
        }

        @Test
        void readsFromOurOwnBankOfEveryKind() {
            Reading reading =
                    BankReader.read(new Source("by-hand.bank.md", BankWriterTest.resource("/banks/by-hand.bank.md")));

            assertThat(reading.hasError()).isFalse();
            assertThat(reading.file().posed()).hasSize(13);
            assertThat(reading.file().entries()).hasSize(15);
        }
    }

    @Nested
    class Questions {
        @Test
        void takeOverDefaultsAndTakeThemAway() {
            String text = """
                    ---
                    formatVersion: 1
                    bank: b-1
                    defaults: { level: 4, review-by: 2027-05-22, facts: [L01.1] }
                    ---
                    ## one: Title
                    level: 3
                    review-by:

                    Ask?
                    - [x] a
                    - [ ] b
                    """;

            BankQuestion question =
                    BankReader.read(new Source("t", text)).file().posed().get(0).question();

            assertThat(question.labels().level()).hasValue(3);
            assertThat(question.labels().facts()).containsExactly("L01.1");
            assertThat(question.origin().reviewBy()).isEmpty();
            assertThat(question.state()).isEqualTo(State.DRAFT);
        }

        @Test
        void takeDatesFromTheEndOfASourceLine() {
            BankQuestion question = only("""
                    ## one: Title
                    source: LA03 s.19(2) | checked 2026-10-01 | review-by 2027-04-01

                    Ask?
                    - [x] a
                    - [ ] b
                    """);

            assertThat(question.origin().source()).contains("LA03 s.19(2)");
            assertThat(question.origin().asOf()).contains(LocalDate.of(2026, 10, 1));
            assertThat(question.origin().reviewBy()).contains(LocalDate.of(2027, 4, 1));
        }

        @Test
        void areAskedByTheirTitleWhereThereIsNoStem() {
            assertThat(only("## one: What now?\n- [x] a\n- [ ] b\n").asked()).isEqualTo("What now?");
        }

        @Test
        void areIncompleteWithoutLabels() {
            assertThat(read("## one: What now?\n- [x] a\n- [ ] b\n")
                            .file()
                            .posed()
                            .get(0)
                            .complete())
                    .isEmpty();
        }

        @Test
        void keepMarksAtLineStartBehindABackslash() {
            BankQuestion question =
                    only("## one: T\ntype: single\n\n\\= five\n\\- [ ] no box\n\\## no heading\n- [x] a\n- [ ] b\n");

            assertThat(question.stem()).isEqualTo("= five\n- [ ] no box\n## no heading");
        }

        @Test
        void keepBracesColonsAndHashesWithinALine() {
            assertThat(only("## one: T\n\nIs {x} = ~y: #3?\n- [x] a: {b} #c ~d = e\n- [ ] f\n")
                            .stem())
                    .isEqualTo("Is {x} = ~y: #3?");
        }

        @Test
        void knowWhereTheirPartsStand() {
            Reading reading = read("## one: T\nlevel: 4\n\nAsk?\n\n- [x] (a) a\n  > why\n- [ ] (b) b\n>> Lesson.\n");

            assertThat(reading.places().of("one", "").line()).isEqualTo(5);
            assertThat(reading.places().of("one", Places.key("level")).line()).isEqualTo(6);
            assertThat(reading.places().of("one", Places.STEM).line()).isEqualTo(8);
            assertThat(reading.places().of("one", Places.answer(1)).line()).isEqualTo(12);
            assertThat(reading.places().of("one", Places.LESSON).line()).isEqualTo(13);
            assertThat(reading.places().of("one", "unknown").line()).isEqualTo(5);
        }
    }

    @Nested
    class Ambiguities {
        @Test
        void aPlainListInAStemIsText() {
            BankQuestion question = only("## one: T\n\nThese:\n- first\n- second -> third\n\n- [x] a\n- [ ] b\n");

            assertThat(question.stem()).isEqualTo("These:\n- first\n- second -> third");
        }

        @Test
        void anOrderedListInAStemIsTextUnlessNothingElseAnswers() {
            assertThat(only("## one: T\n\nDo:\n1. this\n2. that\n- [x] a\n- [ ] b\n")
                            .stem())
                    .contains("2. that");
            assertThat(task("Sort.\n1. this\n2. that\n")).isInstanceOf(Task.Order.class);
        }

        @Test
        void anArrowInACodeSpanMakesNoPair() {
            Task.Match match = (Task.Match) task("type: match\n\n- `a->b` -> x\n- c -> `y->z`\n");

            assertThat(match.lefts().get(0).text()).isEqualTo("`a->b`");
            assertThat(match.key()).containsEntry("b", "`y->z`");
            assertThat(task("Is `- a -> b` code?\n- `x -> y`\n= yes\n")).isInstanceOf(Task.ShortText.class);
        }

        @Test
        void doubleBracesBehindABackslashAreText() {
            Task.Cloze cloze = (Task.Cloze) task("A \\{{ stands, {{gap}} too.\n");

            assertThat(cloze.segments()).containsExactly("A {{ stands, ", " too.");
        }

        @Test
        void aThirdHeadingIsACategoryOrAChildByItsParent() {
            assertThat(task("### One\n- a\n### Two\n- b\n")).isInstanceOf(Task.Categorise.class);
            Reading scenario = read("## scenario scene: S\nText.\n### one-1: Q?\n- [x] a\n- [ ] b\n");
            assertThat(scenario.file().posed().get(0).stimulus()).isPresent();
        }

        @Test
        void aDecimalCommaIsRefusedWithAdvice() {
            assertThat(read("## one: T\ntype: numeric\n\nHow much?\n= 2,5\n").findings())
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.fix()).contains("full stop"));
        }
    }

    @Nested
    class Tasks {
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "80 +- 0.1; 79.9; 80.1; 80; 0",
                    "80.0 +- 2%; 78.4; 81.6; 80; 0",
                    "-5 .. 3; -5; 3; -1; 0",
                    "7; 7; 7; 7; 0",
                    "80.0 ~3sf; 79.95; 80.05; 80; 3",
                    "0.05 ~1sf; 0.045; 0.055; 0.05; 1",
                })
        void numbersHaveTheirTolerance(String text, double low, double high, double value, int figures) {
            NumberLine line = ((Task.Numeric) task("type: numeric\n\nHow much?\n= " + text + "\n"))
                    .accepted()
                    .get(0);

            assertThat(line).isEqualTo(new NumberLine(low, high, value, figures, 1, ""));
        }

        @Test
        void unitsKeepTheirOrderAndFactor() {
            Task.Numeric numeric = (Task.Numeric) task("How long?\n= 2 +- 0 [minutes | hours = 60]\n= 3 +- 0 @50%\n");

            assertThat(numeric.units()).containsExactly(Map.entry("minutes", 1.0), Map.entry("hours", 60.0));
            assertThat(numeric.accepted().get(1).share()).isEqualTo(0.5);
        }

        @Test
        void sharesThatAddUpToAlmostOneAreRepaired() {
            Task.Multiple multiple =
                    (Task.Multiple) task("- [x] a @33.33333%\n- [x] b @33.33333%\n- [x] c @33.33333%\n- [ ] d\n");

            assertThat(multiple.key()).containsEntry("a", 1.0 / 3);
        }

        @Test
        void lettersAreGivenWhereTheyAreMissingAndNeverReused() {
            Task.Single single = (Task.Single) task("- [x] (c) one\n- [ ] two\n- [ ] (a) three\n- [ ] four\n");

            assertThat(single.options()).extracting(option -> option.id()).containsExactly("c", "b", "a", "d");
            assertThat(single.key()).isEqualTo("c");
        }

        @Test
        void gapsAreWordsChoicesOrNumbers() {
            Task.Cloze cloze = (Task.Cloze) task("At {{168 | 168 hours}}, {{=499 +-0}} and {{yes* | no}}.\n");

            assertThat(cloze.gaps()).hasSize(3);
            assertThat(((Gap.Words) cloze.gaps().get(0)).accepted()).hasSize(2);
            assertThat(((Gap.Figure) cloze.gaps().get(1)).accepted().value()).isEqualTo(499);
            assertThat(((Gap.Pick) cloze.gaps().get(2)).key()).isEqualTo("yes");
        }

        @Test
        void aParametricQuestionStandsForItsFirstDraw() {
            BankQuestion question = only("""
                    ## one: T
                    type: numeric
                    vary: n = 10..30 step 10
                    where: n > 10

                    Twice {n}?
                    = n * 2 +- 0
                    = n @0%
                    """);

            assertThat(question.variation()).isPresent();
            assertThat(((Task.Numeric) question.task()).accepted())
                    .extracting(NumberLine::value)
                    .containsExactly(40.0, 20.0);
            assertThat(question.notes().numbers()).containsExactly("n * 2 +- 0", "n");
        }
    }

    @Nested
    class Faults {
        /** Every fault: the code, where it stands below the front matter of four lines, and the text. */
        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "R03; 5; ## No id here|Ask?|- [x] a|- [ ] b",
                    "R03; 5; ## UPPER: Title|- [x] a|- [ ] b",
                    "R04; 6; ## one: T|levle: 4||Ask?|- [x] a|- [ ] b",
                    "R05; 7; ## one: T|level: 4|level: 3||Ask?|- [x] a|- [ ] b",
                    "R06; 6; ## one: T|level: 5||Ask?|- [x] a|- [ ] b",
                    "R06; 6; ## one: T|as-of: 2026-13-01||Ask?|- [x] a|- [ ] b",
                    "R06; 6; ## one: T|difficulty: 1.4||Ask?|- [x] a|- [ ] b",
                    "R06; 6; ## one: T|points: L01.1||Ask?|- [x] a|- [ ] b",
                    "R06; 6; ## one: T|lint-allow: W03||Ask?|- [x] a|- [ ] b",
                    "R07; 8; ## one: T|type: numeric||- [x] a|= 3",
                    "R07; 8; ## one: T|type: single||= 3",
                    "R08; 5; ## one: T||Ask?",
                    "R08; 5; ## one: T|type: short||Ask?",
                    "R08; 8; ## one: T|type: order||2. b|3. c",
                    "R08; 6; ## one: T|- [x] a @50%|- [ ] b",
                    "R08; 9; ## one: T|- [x] a|- [ ] b|  ! one|  ! two",
                    "R09; 5; Stray text.",
                    "R09; 9; ## one: T|Ask?|- [x] a|- [ ] b|And more?",
                    "R09; 7; ## one: T|? hint|  > under nothing|- [x] a|- [ ] b",
                    "R09; 9; ## one: T|Ask?|- [x] a||### Cat|- [ ] b",
                    "R09; 5; <!-- never closed|## one: T|- [x] a|- [ ] b",
                    "R10; 8; ## one: T|type: numeric||= twelve",
                    "R10; 9; ## one: T|type: numeric||= 1 [s]|= 2 [m] @0%",
                    "R11; 5; ## scenario scene: S|Text only.",
                    "R11; 5; ## scenario scene: S|### one-1: Q?|- [x] a|- [ ] b",
                    "R12; 6; ## one: T|A {{gap is open.",
                    "R13; 5; ## one: T|vary: n = 1..2||Ask?|- [x] a|- [ ] b",
                    "R13; 6; ## one: T|let: n = 2||Ask?|= 2",
                    "R13; 7; ## one: T|type: numeric|vary: n = 5..1||{n}?|= n",
                    "R13; 7; ## one: T|type: numeric|vary: n = 1..3||{m}?|= n",
                    "R13; 7; ## one: T|type: numeric|vary: n = 0..3||{n}?|= 1 / n",
                    "R13; 7; ## one: T|type: numeric|vary: n = 1..3||{n}?|= n +- 1|= 4 - n @0%",
                    "R13; 7; ## one: T|type: numeric|vary: n = 1..3||{n / 7}?|= n",
                    "R13; 7; ## one: T|type: numeric|vary: n = 1..3|where: n > 9||{n}?|= n",
                    "E01; 6; ## one: T|- [ ] a|- [ ] b",
                    "E01; 6; ## one: T|- [x] a|- [x] b|- [x] c",
                    "E02; 8; ## one: T|- [x] Yes.|- [ ] no|- [ ] yes",
                    "E03; 7; ## one: T|- [x] a|- [ ]",
                    "E04; 8; ## one: T|Ask?|= 5 +- 1|= 6 @0%",
                    "E07; 9; ## one: T|Ask?|- [x] a|- [ ] b|## one: Again|- [x] a|- [ ] b",
                    "E07; 7; ## one: T|- [x] (a) a|- [ ] (a) b",
                })
        void areFoundAtTheirPlace(String code, int line, String text) {
            Reading reading = read(text.replace('|', '\n') + "\n");

            assertThat(reading.findings()).filteredOn(Finding::isError).anySatisfy(finding -> {
                assertThat(finding.code()).isEqualTo(code);
                assertThat(finding.place().line()).isEqualTo(line);
            });
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = ';',
                value = {
                    "bank: [a; R01",
                    "bank: two words; R01",
                    "bank: b-1|bank: b-2; R01",
                    "bank: b-1|nonsense: 1; R01",
                    "bank: b-1|as-of: tomorrow; R01",
                    "bank: b-1|defaults: { vary: n }; R01",
                    "title: no bank; R01",
                })
        void ofTheFrontMatterLeaveTheQuestionsStanding(String front, String code) {
            String text = "---\nformatVersion: 1\n" + front.replace('|', '\n') + "\n---\n## one: T\n- [x] a\n- [ ] b\n";

            Reading reading = BankReader.read(new Source("t.bank.md", text));

            assertThat(reading.findings()).extracting(Finding::code).contains(code);
            assertThat(reading.file().posed()).hasSize(1);
        }

        @Test
        void suggestTheKeyThatWasMeant() {
            assertThat(read("## one: T\nlevle: 4\n\nAsk?\n- [x] a\n- [ ] b\n").findings())
                    .anySatisfy(finding -> assertThat(finding.fix()).contains("Did you mean 'level'?"));
        }

        @Test
        void ofEncodingAreFound() {
            Reading reading = BankReader.read(
                    new Source("t", "\uFEFF" + FRONT + "## one: T\r\n\r\nCaf\uFFFD?\r\n- [x] a\r\n- [ ] b\r\n"));

            assertThat(reading.findings()).extracting(Finding::code).contains("R15");
            assertThat(reading.file().posed()).hasSize(1);
        }
    }

    /** A broken question never takes its neighbours with it: random damage to one of five. */
    @Test
    void leavesTheNeighboursOfABrokenQuestionAlone() {
        for (long seed = 1; seed <= 300; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            BankFile file = RandomBanks.file(seed + 50_000);
            String text = BankWriter.write(file);
            List<String> ids = file.posed().stream()
                    .map(posed -> posed.question().id().value())
                    .toList();
            if (ids.size() < 2) {
                continue;
            }
            String victim = ids.get(random.nextInt(ids.size()));

            Reading reading = BankReader.read(new Source(file.name(), damaged(text, victim, random)));

            List<BankFile.Posed> others = new ArrayList<>(file.posed());
            others.removeIf(posed -> posed.question().id().value().equals(victim));
            assertThat(reading.file().posed())
                    .as("seed %d, broken %s", seed, victim)
                    .containsAll(others);
        }
    }

    private static String damaged(String text, String victim, SplittableRandom random) {
        List<String> rubbish =
                List.of("- [x", "= ", "{{", "level: 9", "\u0000x", "> ?", "1. 2. 3.", "points: [", "@@@%", "  ! !");
        StringBuilder damaged = new StringBuilder();
        boolean inVictim = false;
        for (String line : text.split("\n", -1)) {
            boolean heading = line.startsWith("## ") || line.startsWith("### ");
            inVictim = heading ? line.contains(" " + victim + ":") : inVictim && !line.startsWith("<!--");
            boolean hit = inVictim && !heading && random.nextInt(3) == 0;
            damaged.append(hit ? rubbish.get(random.nextInt(rubbish.size())) : line)
                    .append('\n');
        }
        return damaged.toString();
    }
}
