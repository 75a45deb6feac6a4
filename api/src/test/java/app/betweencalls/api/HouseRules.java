package app.betweencalls.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullMarked;

/** The rules of the house for the server: who may know whom, what is public, where time and wiring come from. */
final class HouseRules {
    static final String BASE = "app.betweencalls.api";

    private static final String HIDDEN = ".*\\.[A-Z]\\w+(Repository|Row|Store|Controller|Pages)";

    private HouseRules() {}

    /**
     * Whom each feature may use. {@code web} is everybody's and uses nobody; {@code database} knows no feature;
     * {@code cli} and {@code demonstration} stand on top. A package that is not named here breaks the build.
     */
    private static Map<String, List<String>> mayUse() {
        List<String> features = List.of("accounts", "banks", "enrolments", "revision");
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        allowed.put("web", List.of());
        allowed.put("database", List.of());
        for (int i = 0; i < features.size(); i++) {
            allowed.put(features.get(i), and(features.subList(0, i), "web"));
        }
        allowed.put("readiness", and(features, "web"));
        allowed.put("sync", and(features, "web"));
        allowed.put("cohorts", and(features, "web", "readiness", "sync"));
        allowed.put("selftest", and(features, "web"));
        allowed.put("cli", and(features, "web", "readiness", "sync", "cohorts", "database"));
        allowed.put("demonstration", and(features, "web", "readiness", "sync", "cohorts", "cli"));
        return allowed;
    }

    private static List<String> and(List<String> some, String... more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(List.of(more));
        return all;
    }

    /** Every feature uses only those before it; compiled page templates, which use page models, are left out. */
    static ArchRule features() {
        LayeredArchitecture graph = layeredArchitecture().consideringOnlyDependenciesInAnyPackage(BASE + "..");
        Map<String, List<String>> allowed = mayUse();
        for (String feature : allowed.keySet()) {
            graph = graph.optionalLayer(feature).definedBy(BASE + "." + feature + "..");
        }
        for (Map.Entry<String, List<String>> entry : allowed.entrySet()) {
            graph = entry.getValue().isEmpty()
                    ? graph.whereLayer(entry.getKey()).mayNotAccessAnyLayer()
                    : graph.whereLayer(entry.getKey())
                            .mayOnlyAccessLayers(entry.getValue().toArray(new String[0]));
        }
        return graph.ensureAllClassesAreContainedInArchitectureIgnoring(BASE, BASE + ".pages..");
    }

    static ArchRule noCycles() {
        return slices().matching(BASE + ".(*)..").should().beFreeOfCycles();
    }

    /** {@code web.Pages} itself is shared; what ends in these words belongs to one feature. */
    static ArchRule hiddenParts() {
        return classes().that().haveNameMatching(HIDDEN).should().notBePublic();
    }

    static ArchRule noFrameworkBelow() {
        return noClasses()
                .that()
                .resideInAnyPackage("app.betweencalls.engine..", "app.betweencalls.content..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micronaut..", "jakarta..", BASE + "..");
    }

    /** The command line answers without loading the framework; only {@code serve} starts it. */
    static ArchRule noFrameworkBeforeServe() {
        return noClasses()
                .that()
                .resideInAnyPackage(BASE + ".cli..", BASE + ".database..")
                .and()
                .doNotHaveSimpleName("Serve")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.micronaut..");
    }

    static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith("io.micronaut.context.annotation.Value")
                .orShould()
                .beAnnotatedWith("io.micronaut.context.annotation.Property");
    }

    /** Features are told the time by the {@code Clock} they are given, which tests turn. */
    static ArchRule timeIsGiven() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(BASE + ".cli..", BASE + ".database..")
                .and()
                .doNotHaveFullyQualifiedName(BASE + ".web.Clocks")
                .should()
                .callMethod("java.time.Instant", "now")
                .orShould()
                .callMethod("java.time.LocalDate", "now")
                .orShould()
                .callMethod("java.time.Clock", "systemUTC")
                .orShould()
                .callMethod("java.time.Clock", "systemDefaultZone")
                .orShould()
                .callMethod("java.time.ZoneId", "systemDefault")
                .orShould()
                .callMethod("java.lang.System", "currentTimeMillis");
    }

    /** Each package says what it is for and is null-marked. */
    static ArchRule nullMarked() {
        return classes().should(new ArchCondition<JavaClass>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                String message = item.getName() + " resides in " + item.getPackageName()
                        + (marked ? ", which is" : ", which is not") + " @NullMarked";
                events.add(new SimpleConditionEvent(item, marked, message));
            }
        });
    }
}
