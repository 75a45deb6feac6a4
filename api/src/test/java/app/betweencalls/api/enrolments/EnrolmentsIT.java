package app.betweencalls.api.enrolments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.journey.TestServer;
import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Problem;
import app.betweencalls.api.web.Role;
import app.betweencalls.engine.framework.CombinationRule.BarredPair;
import app.betweencalls.engine.framework.ListedUnit;
import app.betweencalls.engine.framework.Qualification;
import app.betweencalls.engine.framework.UnitReference;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Choosing units under the rules the source prints, and who assesses whom. */
class EnrolmentsIT {
    private static TestServer server;
    private static Enrolments enrolments;
    private static List<Qualification> qualifications;

    private final UUID candidate = UUID.randomUUID();

    @BeforeAll
    static void start() {
        server = new TestServer();
        enrolments = server.bean(Enrolments.class);
        qualifications = server.bean(Banks.class).framework().qualifications();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private void assertBarred(String qualification, int number, BarredPair pair) {
        assertThatExceptionOfType(Problem.Conflict.class)
                .isThrownBy(() -> enrolments.chooseListed(candidate, qualification, number))
                .withMessageContaining(pair.asPrinted())
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("unit.barred"));
    }

    @Nested
    class ABarredPair {
        @Test
        void isPrintedSixTimes() {
            assertThat(qualifications)
                    .flatExtracting(found -> found.rule().barred())
                    .hasSize(6);
        }

        @Test
        void isRefusedWhicheverComesFirst() {
            for (Qualification qualification : qualifications) {
                for (BarredPair pair : qualification.rule().barred()) {
                    String code = qualification.code();

                    enrolments.chooseListed(candidate, code, pair.first());
                    assertBarred(code, pair.second(), pair);
                    enrolments.leaveListed(candidate, code, pair.first());
                    enrolments.chooseListed(candidate, code, pair.second());
                    assertBarred(code, pair.first(), pair);
                    enrolments.leaveListed(candidate, code, pair.second());
                }
            }
            assertThat(enrolments.chosen(candidate)).isEmpty();
        }

        @Test
        void barsNothingInAnotherQualification() {
            Qualification one = qualifications.stream()
                    .filter(found -> !found.rule().barred().isEmpty())
                    .findFirst()
                    .orElseThrow();
            BarredPair pair = one.rule().barred().get(0);
            Qualification other = qualifications.stream()
                    .filter(found -> !found.code().equals(one.code()))
                    .filter(found -> found.unit(pair.second()).isPresent())
                    .findFirst()
                    .orElseThrow();

            enrolments.chooseListed(candidate, one.code(), pair.first());

            assertThatNoException().isThrownBy(() -> enrolments.chooseListed(candidate, other.code(), pair.second()));
        }

        @Test
        void barsNothingThatIsNotOfAPair() {
            for (Qualification qualification : qualifications) {
                List<Integer> paired = qualification.rule().barred().stream()
                        .flatMap(pair -> List.of(pair.first(), pair.second()).stream())
                        .collect(Collectors.toList());
                List<ListedUnit> free = qualification.units().stream()
                        .filter(unit -> !paired.contains(unit.number()))
                        .collect(Collectors.toList());

                free.forEach(unit -> enrolments.chooseListed(candidate, qualification.code(), unit.number()));

                assertThat(enrolments.chosen(candidate))
                        .filteredOn(chosen -> chosen.qualification().orElse("").equals(qualification.code()))
                        .hasSameSizeAs(free);
            }
        }
    }

    @Nested
    class AUnit {
        @Test
        void isChosenOnceHoweverOftenItIsTapped() {
            enrolments.chooseListed(candidate, "10269", 2);
            enrolments.chooseListed(candidate, "10269", 2);

            assertThat(enrolments.chosen(candidate)).hasSize(1);
        }

        @Test
        void outsideTheQualificationsIsHeldWithoutARule() {
            enrolments.chooseOutside(candidate, new UnitReference("F/503/0358"));

            assertThat(enrolments.specified(candidate)).containsExactly(new UnitReference("F/503/0358"));
            assertThat(enrolments.chosen(candidate).get(0).qualification()).isEmpty();
        }

        @Test
        void thatIsNotListedIsRefused() {
            assertUnknown(() -> enrolments.chooseListed(candidate, "10269", 999));
            assertUnknown(() -> enrolments.chooseListed(candidate, "99999", 2));
            assertUnknown(() -> enrolments.chooseOutside(candidate, new UnitReference("A/999/9999")));
        }

        private void assertUnknown(Runnable choice) {
            assertThatExceptionOfType(Problem.NotFound.class)
                    .isThrownBy(choice::run)
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("unit.unknown"));
        }
    }

    @Nested
    class AnAssessor {
        private final UUID account = UUID.randomUUID();
        private final Acting acting =
                new Acting(account, "Sam", UUID.randomUUID(), "Centre", Role.ASSESSOR, ZoneOffset.UTC);

        @Test
        void mayLookAtThoseAssignedAndAtNobodyElse() {
            enrolments.assign(account, candidate);

            assertThatNoException().isThrownBy(() -> enrolments.requireAssessor(acting, candidate));
            assertThatExceptionOfType(Problem.NotFound.class)
                    .isThrownBy(() -> enrolments.requireAssessor(acting, UUID.randomUUID()))
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo("candidate.unknown"));
        }
    }
}
