package app.betweencalls.engine;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The order of packages, and what no class of the engine may reach for. */
class ArchitectureTest {
    private static final String BASE = "app.betweencalls.engine";
    private static final int FEWEST_CLASSES = 120;
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(BASE);

    @Test
    void scansTheWholeEngine() {
        assertThat(CLASSES.size()).isGreaterThan(FEWEST_CLASSES);
    }

    @Test
    void packagesUseOnlyThoseBelowThem() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("framework")
                .definedBy(BASE + ".framework..")
                .layer("question")
                .definedBy(BASE + ".question..")
                .layer("grading")
                .definedBy(BASE + ".grading..")
                .layer("review")
                .definedBy(BASE + ".review..")
                .layer("memory")
                .definedBy(BASE + ".memory..")
                .layer("mastery")
                .definedBy(BASE + ".mastery..")
                .layer("calibration")
                .definedBy(BASE + ".calibration..")
                .layer("session")
                .definedBy(BASE + ".session..")
                .layer("laboratory")
                .definedBy(BASE + ".laboratory..")
                .layer("game")
                .definedBy(BASE + ".game..")
                .whereLayer("laboratory")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("game")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("session")
                .mayOnlyBeAccessedByLayers("laboratory")
                .whereLayer("calibration")
                .mayOnlyBeAccessedByLayers("session", "laboratory")
                .whereLayer("mastery")
                .mayOnlyBeAccessedByLayers("calibration", "session", "laboratory")
                .whereLayer("memory")
                .mayOnlyBeAccessedByLayers("mastery", "calibration", "session", "laboratory", "game")
                .whereLayer("review")
                .mayOnlyBeAccessedByLayers("memory", "mastery", "calibration", "session", "laboratory", "game")
                .check(CLASSES);
    }

    @Test
    void theWordsOfFrameworkAndQuestionDependOnNothingAboveThem() {
        noClasses()
                .that()
                .resideInAPackage(BASE + ".framework..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BASE + ".question..", BASE + ".grading..")
                .andShould()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".review..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(BASE + ".question..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(BASE + ".grading..")
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycle() {
        slices().matching(BASE + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void nothingReadsAClockADefaultOrUnseededChance() {
        Set<Class<?>> clocks = Set.of(
                Instant.class,
                LocalDate.class,
                LocalDateTime.class,
                LocalTime.class,
                ZonedDateTime.class,
                OffsetDateTime.class);
        noClasses()
                .should()
                .callMethodWhere(target(describe(
                        "now() of a clock",
                        (AccessTarget called) -> called.getName().equals("now")
                                && clocks.stream()
                                        .anyMatch(clock -> called.getOwner().isEquivalentTo(clock)))))
                .orShould()
                .callMethod(ZoneId.class, "systemDefault")
                .orShould()
                .callMethod(TimeZone.class, "getDefault")
                .orShould()
                .callMethod(Locale.class, "getDefault")
                .orShould()
                .callMethod(UUID.class, "randomUUID")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
                .check(CLASSES);
    }

    @Test
    void powersAndLogarithmsAreTheSameOnEveryMachine() {
        Set<String> drifting = Set.of("pow", "exp", "expm1", "log", "log10", "log1p", "cbrt", "tanh", "sin", "cos");
        noClasses()
                .should()
                .callMethodWhere(target(describe(
                        "a drifting function of Math",
                        (AccessTarget called) ->
                                called.getOwner().isEquivalentTo(Math.class) && drifting.contains(called.getName()))))
                .check(CLASSES);
    }

    @Test
    void classesAreFinalUnlessTheyAreMadeToBeExtended() {
        DescribedPredicate<JavaClass> plain = describe(
                "plain top-level classes",
                each -> !each.isInterface() && !each.isEnum() && !each.isRecord() && each.isTopLevelClass());
        classes()
                .that(plain)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveModifier(JavaModifier.FINAL)
                .check(CLASSES);
    }

    @Test
    void everyPackageIsNullMarkedAndSaysWhatItIsFor() throws ClassNotFoundException {
        Set<String> packages = new HashSet<>();
        CLASSES.forEach(each -> packages.add(each.getPackageName()));

        for (String name : packages) {
            Annotation marked = Class.forName(name + ".package-info").getAnnotation(NullMarked.class);
            assertThat(marked).as(name).isNotNull();
        }
    }
}
