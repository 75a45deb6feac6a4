package app.betweencalls.android;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Who may know whom in the app. */
class ArchitectureTest {
    private static final String ROOT = "app.betweencalls.android";
    private static final int CLASSES_AT_LEAST = 60;

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void theScanFindsTheApp() {
        assertThat(classes).hasSizeGreaterThan(CLASSES_AT_LEAST);
    }

    @Test
    void androidIsKnownInUiStoreAndNetAlone() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".ui..", ROOT + ".store..", ROOT + ".net..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("android..", "androidx..", "org.json..", "dalvik..")
                .check(classes);
    }

    @Test
    void screensKnowNeitherStoreNorNetNorUi() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".screen..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".ui..", ROOT + ".store..", ROOT + ".net..")
                .check(classes);
    }

    @Test
    void netAndStoreKnowNoSingleScreen() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".net..", ROOT + ".store..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".ui..", ROOT + ".screen.*..")
                .check(classes);
    }

    @Test
    void packagesKnowOneAnotherInOneDirection() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void theClockIsReadInOnePlaceAlone() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".ui.App")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(classes);
    }

    @Test
    void everyPackageIsNullMarked() {
        for (JavaClass type : classes) {
            JavaPackage owner = type.getPackage();
            if (!owner.getName().equals(ROOT)) {
                assertThat(owner.isAnnotatedWith(NullMarked.class))
                        .as(owner.getName())
                        .isTrue();
            }
        }
    }
}
