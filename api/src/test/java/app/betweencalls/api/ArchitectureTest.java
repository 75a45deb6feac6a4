package app.betweencalls.api;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server's classes against the rules of the house; each rule is also seen to find a planted fault. */
class ArchitectureTest {
    private static final JavaClasses SERVER = ours(HouseRules.BASE);

    private static JavaClasses ours(String... packages) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption((Location location) -> !location.contains("-tests.jar"))
                .importPackages(packages);
    }

    /** Says whether people wrote a class: the framework's generated ones have a dollar sign first, pages a package. */
    private static boolean isWritten(JavaClass type) {
        return !type.getPackageName().startsWith(HouseRules.BASE + ".pages")
                && !type.getName().contains(".$");
    }

    @Nested
    class TheServer {
        @Test
        void isRead() {
            assertThat(SERVER.size()).isGreaterThan(200);
        }

        @Test
        void keepsTheOrderOfItsFeatures() {
            HouseRules.features().check(SERVER);
        }

        @Test
        void hasNoCycleOfFeatures() {
            HouseRules.noCycles().check(SERVER);
        }

        @Test
        void hidesWhatBelongsToOneFeature() {
            HouseRules.hiddenParts().check(SERVER);
        }

        @Test
        void injectsThroughConstructorsOnly() {
            HouseRules.noFieldInjection().check(SERVER);
        }

        @Test
        void isGivenItsTime() {
            HouseRules.timeIsGiven().check(SERVER);
        }

        @Test
        void loadsTheFrameworkInServeOnly() {
            HouseRules.noFrameworkBeforeServe().check(SERVER);
        }

        @Test
        void marksEveryPackageForNullness() {
            JavaClasses written = SERVER.that(describe("were written by people", ArchitectureTest::isWritten));

            assertThat(written.size()).isGreaterThan(150);
            HouseRules.nullMarked().check(written);
        }

        @Test
        void saysWhatEveryPackageIsFor() throws IOException {
            Pattern purpose = Pattern.compile("^/\\*\\*\\s+(?:\\* )?[A-Z][^@]*\\.\\s+\\*/", Pattern.MULTILINE);
            Path sources = Path.of("src/main/java/app/betweencalls/api");
            try (Stream<Path> folders = Files.walk(sources)) {
                List<Path> packages = folders.filter(Files::isDirectory).collect(Collectors.toList());

                assertThat(packages)
                        .hasSizeGreaterThan(10)
                        .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                                .content()
                                .containsPattern(purpose));
            }
        }
    }

    @Nested
    class EngineAndContent {
        @Test
        void knowNeitherServerNorFramework() {
            JavaClasses below = ours("app.betweencalls.engine", "app.betweencalls.content");

            assertThat(below.size()).isGreaterThan(150);
            HouseRules.noFrameworkBelow().check(below);
        }
    }

    @Nested
    class AFault {
        @TempDir
        Path folder;

        @Test
        void isFoundInAFeatureThatUsesALaterOne() {
            assertFound(
                    HouseRules.features(),
                    "accounts",
                    in("accounts", "final class Planted { #revision.Revision later; }"));
        }

        @Test
        void isFoundWhereWebUsesAFeature() {
            assertFound(HouseRules.features(), "web", in("web", "final class Planted { #banks.Banks later; }"));
        }

        @Test
        void isFoundWhereReadinessAndSyncMeet() {
            assertFound(
                    HouseRules.features(), "sync", in("sync", "final class Planted { #readiness.UnitView beside; }"));
        }

        @Test
        void isFoundInAPackageNobodyPlaced() {
            assertFound(
                    HouseRules.features(),
                    "app.betweencalls.api.elsewhere.Planted",
                    in("elsewhere", "final class Planted {}"));
        }

        @Test
        void isFoundInACycle() {
            assertFound(
                    HouseRules.noCycles(),
                    "Cycle detected",
                    in("sync", "public final class One { #readiness.Other other; }"),
                    in("readiness", "public final class Other { #sync.One one; }"));
        }

        @Test
        void isFoundInEachPartThatIsPublic() {
            for (String part : List.of("Repository", "Row", "Store", "Controller", "Pages")) {
                assertFound(
                        HouseRules.hiddenParts(), "Planted" + part, in("sync", "public class Planted" + part + " {}"));
            }
        }

        @Test
        void isFoundInAnInjectedField() {
            assertFound(
                    HouseRules.noFieldInjection(),
                    "Planted.clock",
                    in("sync", "class Planted { @jakarta.inject.Inject java.time.Clock clock; }"));
        }

        @Test
        void isFoundWhereTheTimeIsRead() {
            assertFound(
                    HouseRules.timeIsGiven(),
                    "Instant.now()",
                    in("sync", "class Planted { java.time.Instant at = java.time.Instant.now(); }"));
        }

        @Test
        void isFoundWhereAnotherCommandLoadsTheFramework() {
            assertFound(
                    HouseRules.noFrameworkBeforeServe(),
                    "ApplicationContext",
                    in("cli", "class Planted { io.micronaut.context.ApplicationContext context; }"));
        }

        @Test
        void isFoundWhereTheEngineKnowsTheFramework() {
            assertFound(
                    HouseRules.noFrameworkBelow(),
                    "ResourceLoader",
                    "package app.betweencalls.engine.game;"
                            + " class Planted { io.micronaut.core.io.ResourceLoader loader; }");
        }

        @Test
        void isFoundInAPackageWithoutItsMark() {
            assertFound(HouseRules.nullMarked(), "is not @NullMarked", in("elsewhere", "class Planted {}"));
        }

        @Test
        void isNotFoundWhereThereIsNone() {
            JavaClasses sound =
                    PlantedSource.compiled(folder, in("sync", "class PlantedRow { #revision.Revision before; }"));

            for (ArchRule rule : List.of(HouseRules.features(), HouseRules.noCycles(), HouseRules.hiddenParts())) {
                assertThatNoException().isThrownBy(() -> rule.check(sound));
            }
        }

        /** A source in a feature; a hash stands for the base package. */
        private String in(String feature, String source) {
            return "package " + HouseRules.BASE + "." + feature + "; " + source.replace("#", HouseRules.BASE + ".");
        }

        private void assertFound(ArchRule rule, String named, String... sources) {
            JavaClasses planted = PlantedSource.compiled(folder, sources);

            assertThatExceptionOfType(AssertionError.class)
                    .isThrownBy(() -> rule.check(planted))
                    .withMessageContaining(named);
        }
    }
}
