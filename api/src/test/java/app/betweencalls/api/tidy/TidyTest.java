package app.betweencalls.api.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.tidy.SourceTree.SourceFile;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The sources of all modules against the limits of the house; each check is first seen to find a planted fault. */
class TidyTest {
    private static final List<SourceFile> JAVA = SourceTree.files(".java");

    /** Reached by annotation, by a public static main, or as a package-info. */
    private static final Set<String> REACHABLE = Set.of(
            "@Controller",
            "@Factory",
            "@Singleton",
            "@ServerFilter",
            "@SerdeImport",
            "@OpenAPIDefinition",
            "public static void main",
            "@ContextConfigurer");

    @Nested
    class TheTree {
        @Test
        void isRead() {
            assertThat(JAVA.size()).as("files found below %s", SourceTree.ROOT).isGreaterThan(100);
        }

        @Test
        void hasNoLongFile() {
            assertThat(Checks.longFiles(JAVA)).isEmpty();
        }

        @Test
        void hasNoWideLine() {
            assertThat(Checks.wideLines(JAVA)).isEmpty();
        }

        @Test
        void hasNoLongMethod() {
            assertThat(Checks.longMethods(JAVA)).isEmpty();
        }

        @Test
        void hasNoMethodWithManyParameters() {
            List<SourceFile> main = JAVA.stream().filter(file -> !file.isTest()).collect(Collectors.toList());

            assertThat(Checks.manyParameters(main)).isEmpty();
        }

        @Test
        void hasNoMarkOfUnfinishedWork() {
            assertThat(Checks.unfinished(SourceTree.files(".java", ".sql", ".jte", ".js", ".css", ".sh", "pom.xml")))
                    .isEmpty();
        }

        @Test
        void usesOneWordPerThing() {
            assertThat(Checks.bannedNames(SourceTree.files(".java", ".sql"))).isEmpty();
            assertThat(Checks.bannedNames(SourceTree.files(".json"))).isEmpty();
        }

        @Test
        void hasNoDeadFile() {
            assertThat(Checks.deadFiles(SourceTree.files(".java", ".jte"), REACHABLE))
                    .isEmpty();
        }

        @Test
        void namesEveryProblemCodeInItsDocument() throws Exception {
            String document = Files.readString(SourceTree.ROOT.resolve("api/docs/http-api.md"));
            Pattern codes = Pattern.compile(
                    "Problem\\.(?:NotFound|Forbidden|SignedOut|Conflict|Invalid|TooMany)\\(\\s*\"([a-z.-]+)\"");
            Set<String> used = JAVA.stream()
                    .filter(file -> !file.isTest())
                    .flatMap(file -> codes.matcher(file.text()).results())
                    .map(result -> result.group(1))
                    .collect(Collectors.toSet());

            assertThat(used)
                    .hasSizeGreaterThan(5)
                    .allSatisfy(code -> assertThat(document).contains("`" + code + "`"));
        }

        @Test
        void holdsOnlyWhatWasAgreedAtItsTop() {
            Set<String> agreed =
                    Set.of("pom.xml", "api", "quiz-engine", "content", "android-client", "README.md", "bin", "target");
            String[] names = SourceTree.ROOT.toFile().list((folder, name) -> !name.startsWith("."));

            assertThat(names).isSubsetOf(agreed);
        }

        @Test
        void namesNoPlaceOfAMachineAndNoRegistry() {
            Pattern places = Pattern.compile("(?<![\\w.])/(?:work|root|home/\\w+)/|repo1?\\.maven|registry\\.npmjs");

            List<String> found = SourceTree.files(".java", ".md", ".sh", ".yml", "pom.xml", ".json", ".jte").stream()
                    .filter(file -> !file.type().equals("TidyTest"))
                    .filter(file -> places.matcher(file.text()).find())
                    .map(SourceFile::path)
                    .collect(Collectors.toList());

            assertThat(found).isEmpty();
        }
    }

    @Nested
    class AFault {
        @Test
        void isFoundInALongFile() {
            assertThat(Checks.longFiles(List.of(planted(lines(401))))).hasSize(1);
            assertThat(Checks.longFiles(List.of(planted(lines(400))))).isEmpty();
        }

        @Test
        void isFoundInAWideLine() {
            assertThat(Checks.wideLines(List.of(planted(List.of("x".repeat(121))))))
                    .hasSize(1);
            assertThat(Checks.wideLines(List.of(planted(List.of("x".repeat(120))))))
                    .isEmpty();
        }

        @Test
        void isFoundInALongMethod() {
            assertThat(Checks.longMethods(List.of(planted(method(49))))).hasSize(1);
            assertThat(Checks.longMethods(List.of(planted(method(48))))).isEmpty();
        }

        @Test
        void isFoundInAMethodWithFiveParameters() {
            List<String> five =
                    List.of("    void go(", "            int a, int b, int c, Map<K, V> d, int e) {", "    }");
            List<String> four = List.of("    void go(int a, int b, int c, Map<K, V> d) {", "    }");

            assertThat(Checks.manyParameters(List.of(planted(five)))).hasSize(1);
            assertThat(Checks.manyParameters(List.of(planted(four)))).isEmpty();
        }

        @Test
        void isFoundInUnfinishedWork() {
            assertThat(Checks.unfinished(List.of(planted(List.of("// TO" + "DO: later")))))
                    .hasSize(1);
        }

        @Test
        void isFoundInABannedName() {
            List<String> lines = List.of("final class UserDeck {}", "// a deck in a comment is prose");

            assertThat(Checks.bannedNames(List.of(planted(lines)))).hasSize(2);
        }

        @Test
        void isFoundInADeadFile() {
            assertThat(Checks.deadFiles(List.of(planted(List.of("final class Planted {}"))), REACHABLE))
                    .hasSize(1);
        }

        private SourceFile planted(List<String> lines) {
            return new SourceFile("api/src/main/java/app/Planted.java", lines);
        }

        private List<String> lines(int count) {
            return IntStream.range(0, count).mapToObj(i -> "").collect(Collectors.toList());
        }

        private List<String> method(int bodyLines) {
            List<String> lines = lines(bodyLines + 2);
            lines.set(0, "    void go() {");
            lines.set(bodyLines + 1, "    }");
            return lines;
        }
    }
}
