package app.betweencalls.content;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.content.framework.Blueprint;
import app.betweencalls.content.framework.RegisterEntry;
import app.betweencalls.content.framework.Standing;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.CombinationRule;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.Defect;
import app.betweencalls.engine.framework.Framework;
import app.betweencalls.engine.framework.LearningOutcome;
import app.betweencalls.engine.framework.OutcomeKind;
import app.betweencalls.engine.framework.Point;
import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.framework.Qualification;
import app.betweencalls.engine.framework.Unit;
import app.betweencalls.engine.framework.UnitReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What ships, against the counts of the sources and wordings read from them by hand. */
class ShippedTest {
    private static final Framework FRAMEWORK = new Shipped().framework();
    private static final Blueprint BLUEPRINT = new Shipped().blueprint();

    @Nested
    class TheFramework {
        @Test
        void hasThreeQualificationsOf39And49And36ListedUnits() {
            assertThat(FRAMEWORK.qualifications())
                    .extracting(Qualification::code)
                    .containsExactly("10265", "10268", "10269");
            assertThat(FRAMEWORK.qualifications())
                    .extracting(qualification -> qualification.units().size())
                    .containsExactly(39, 49, 36);
            assertThat(FRAMEWORK.asOf()).isEqualTo(LocalDate.of(2026, 11, 22));
        }

        @Test
        void hasTenOutcomesAnd44CriteriaOf20KnowledgeAnd24Competence() {
            List<LearningOutcome> outcomes = FRAMEWORK.units().stream()
                    .flatMap(unit -> unit.outcomes().stream())
                    .toList();

            assertThat(outcomes).hasSize(10);
            assertThat(FRAMEWORK.criteria()).hasSize(44);
            assertThat(FRAMEWORK.criteria())
                    .filteredOn(criterion -> criterion.kind() == OutcomeKind.KNOWLEDGE)
                    .hasSize(20);
            assertThat(FRAMEWORK.criteria())
                    .filteredOn(criterion -> criterion.kind() == OutcomeKind.COMPETENCE)
                    .hasSize(24);
            assertThat(outcomes.stream()
                            .mapToInt(outcome -> outcome.teachingContent().size()))
                    .satisfies(sizes -> assertThat(
                                    sizes.stream().mapToInt(Integer::intValue).sum())
                            .isEqualTo(87));
        }

        @Test
        void hasSixBarredPairs() {
            Stream<CombinationRule.BarredPair> pairs =
                    FRAMEWORK.qualifications().stream().flatMap(one -> one.rule().barred().stream());

            assertThat(pairs)
                    .extracting(CombinationRule.BarredPair::asPrinted)
                    .containsExactly("10 & 18", "32 & 34", "33 & 35", "36 & 37", "38 & 39", "20 & 36");
        }

        @Test
        void keepsTheRuleOfLevel2WithItsSentences() {
            CombinationRule rule =
                    FRAMEWORK.qualification("10265").orElseThrow().rule();

            assertThat(rule.totalCredits()).isEqualTo(28);
            assertThat(rule.creditsAtLevel()).isEqualTo(15);
            assertThat(rule.groups())
                    .extracting(CombinationRule.Group::credits)
                    .containsExactly(OptionalInt.of(6), OptionalInt.of(12), OptionalInt.empty(), OptionalInt.empty());
            assertThat(rule.groups().get(3).unitsAtMost()).hasValue(2);
            assertThat(rule.remaining().credits()).isEqualTo(10);
            assertThat(rule.remaining().groups()).containsExactly("B", "C", "D");
            assertThat(rule.citation().atLevel()).isEqualTo("of which 15 must be at Level 2");
            assertThat(rule.groups().get(1).quote()).isEqualTo("a minimum of 12 credits from Group B");
        }

        @Test
        void hasNoRemainderAtLevel4() {
            CombinationRule rule =
                    FRAMEWORK.qualification("10269").orElseThrow().rule();

            assertThat(rule.remaining().credits()).isZero();
            assertThat(rule.groups().get(2).credits()).hasValue(30);
            assertThat(rule.barred()).isEmpty();
        }

        @Test
        void leavesTheKnowledgeUnitOutsideTheQualifications() {
            UnitReference knowledge = new UnitReference("F/503/0358");

            assertThat(FRAMEWORK.unit(knowledge)).isPresent();
            assertThat(FRAMEWORK.listings(knowledge)).isEmpty();
            assertThat(FRAMEWORK.unit(knowledge).orElseThrow().particulars().notes())
                    .anyMatch(note -> note.contains("10267"));
            assertThat(FRAMEWORK.listings(new UnitReference("R/503/0350")))
                    .singleElement()
                    .satisfies(listed -> assertThat(listed.id()).isEqualTo("10269:U02"));
        }

        @Test
        void keepsFieldsOfTheSpecifications() {
            Unit unit = FRAMEWORK.unit(new UnitReference("F/503/0408")).orElseThrow();

            assertThat(unit.level()).isEqualTo(4);
            assertThat(unit.credits()).isEqualTo(5);
            assertThat(unit.guidedLearningHours()).isEqualTo(15);
            assertThat(unit.particulars().standard().orElseThrow().number()).isEqualTo("28");
            assertThat(unit.particulars().functionalSkills()).containsExactly("English", "Mathematics", "ICT");
        }

        @Test
        void wordsEveryCriterionAsTheDocumentsDo() {
            List<String> expected = fixture();

            List<String> actual = FRAMEWORK.units().stream()
                    .flatMap(unit -> unit.outcomes().stream()
                            .flatMap(outcome -> outcome.criteria().stream()
                                    .map(criterion -> asInFixture(unit, outcome, criterion))))
                    .toList();

            assertThat(actual).containsExactlyElementsOf(expected);
        }

        private static String asInFixture(Unit unit, LearningOutcome outcome, AssessmentCriterion criterion) {
            return unit.reference() + " " + outcome.number() + " "
                    + (outcome.kind() == OutcomeKind.KNOWLEDGE ? "K" : "C") + " "
                    + criterion.id().number() + " " + criterion.wording();
        }

        private static List<String> fixture() {
            try (InputStream in = ShippedTest.class.getResourceAsStream("/criteria-by-hand.txt")) {
                String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
                return text.lines().filter(line -> !line.startsWith("#")).toList();
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
    }

    @Nested
    class TheDefects {
        @Test
        void areMergedFromEveryNoteOnTheSourcesOnce() {
            List<String> origins = DefectOrigins.read();

            assertThat(origins).doesNotHaveDuplicates();
            assertThat(origins).filteredOn(note -> note.startsWith("AN")).hasSize(18);
            assertThat(origins).filteredOn(note -> note.startsWith("E")).hasSize(24);
            assertThat(FRAMEWORK.defects()).hasSize(27);
        }

        @Test
        void areFoundBesideWhatTheyTouch() {
            assertThat(FRAMEWORK.defectsOf("10269")).extracting(Defect::id).contains("D07", "D12", "D21");
            assertThat(FRAMEWORK.defectsOf("R/503/0350:1.6"))
                    .extracting(Defect::id)
                    .containsExactly("D16");
            assertThat(FRAMEWORK.defectsOf("10265:U03")).isEmpty();
        }

        @Test
        void touchOnlyWhatExists() {
            assertThat(FRAMEWORK.defects())
                    .allSatisfy(defect -> assertThat(defect.touches()).allMatch(TheDefects::exists));
        }

        private static boolean exists(String id) {
            return id.equals("all")
                    || FRAMEWORK.qualification(id).isPresent()
                    || (UnitReference.isValid(id)
                            && FRAMEWORK.unit(new UnitReference(id)).isPresent())
                    || (CriterionId.isValid(id)
                            && FRAMEWORK.criterion(new CriterionId(id)).isPresent())
                    || FRAMEWORK.qualifications().stream()
                            .flatMap(one -> one.units().stream())
                            .anyMatch(listed -> listed.id().equals(id));
        }
    }

    @Nested
    class TheBlueprint {
        @Test
        void has382PointsOf183UnderKnowledgeAnd199UnderCompetence() {
            assertThat(FRAMEWORK.points()).hasSize(382);
            assertThat(pointsOf(OutcomeKind.KNOWLEDGE)).isEqualTo(183);
            assertThat(pointsOf(OutcomeKind.COMPETENCE)).isEqualTo(199);
            assertThat(FRAMEWORK.points()).allMatch(Point::live);
        }

        private static int pointsOf(OutcomeKind kind) {
            return FRAMEWORK.criteria().stream()
                    .filter(criterion -> criterion.kind() == kind)
                    .mapToInt(criterion -> criterion.points().size())
                    .sum();
        }

        @Test
        void has134MisconceptionsAndEveryRegisterFact() {
            assertThat(BLUEPRINT.misconceptions()).hasSize(134);
            assertThat(factsOf(RegisterEntry.Kind.LAW)).isEqualTo(94);
            assertThat(factsOf(RegisterEntry.Kind.MEASURE)).isEqualTo(33);
            assertThat(factsOf(RegisterEntry.Kind.THEORY)).isEqualTo(21);
            assertThat(BLUEPRINT.sources()).hasSize(98);
            assertThat(BLUEPRINT.criteria()).hasSize(44);
        }

        private static int factsOf(RegisterEntry.Kind kind) {
            return BLUEPRINT.registers().stream()
                    .filter(entry -> entry.kind() == kind)
                    .mapToInt(entry -> entry.facts().size())
                    .sum();
        }

        @Test
        void keepsEightFactsOutOfLiveBanksUntilATutorHasLookedAtThem() {
            assertThat(BLUEPRINT.facts().values())
                    .filteredOn(fact -> !fact.standing().live())
                    .extracting(fact -> fact.id())
                    .containsExactly("L07.1", "L14.4", "L18.1", "L18.2", "L26.2", "L29.1", "L30.3", "L31.3");
        }

        @Test
        void readsAPointWithItsEvidence() {
            Point point = FRAMEWORK.point(new PointId("R/503/0350:4.3#06")).orElseThrow();

            assertThat(point.text())
                    .isEqualTo("There is no safe abandoned-call rate in Ofcom's present policy;"
                            + " the old 3% guide ended in 2017.");
            assertThat(point.evidence()).extracting(Enum::name).containsExactly("V");
        }

        @Test
        void readsADateToLookAgain() {
            Standing dismissal =
                    Objects.requireNonNull(BLUEPRINT.facts().get("L35.1")).standing();

            assertThat(dismissal.lookAgainBy()).contains(LocalDate.of(2027, 1, 15));
            assertThat(dismissal.live()).isTrue();
        }

        @Test
        void readsAMeasureWithFormulaAndWorkedFigures() {
            RegisterEntry occupancy = BLUEPRINT.registers().stream()
                    .filter(entry -> entry.id().equals("M07"))
                    .findFirst()
                    .orElseThrow();

            assertThat(occupancy.formula()).isEqualTo("handling time / (handling + available time) x 100");
            assertThat(occupancy.worked()).isEqualTo("20,400 s / 24,000 s = 85.0%");
        }
    }
}
