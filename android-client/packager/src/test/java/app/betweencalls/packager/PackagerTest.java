package app.betweencalls.packager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole packaging of a tiny program, and the faults it must stop at. */
class PackagerTest {
    private static final int MIN_SDK = 26;

    @TempDir
    Path folder;

    @BeforeEach
    void layOut() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("classes"));
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("platform.jar")))) {
            zip.putNextEntry(new ZipEntry("empty/"));
        }
        try (OutputStream file = Files.newOutputStream(folder.resolve("resources.ap_"));
                ZipOutputStream zip = new ZipOutputStream(file)) {
            byte[] table = "table".getBytes(StandardCharsets.US_ASCII);
            CRC32 sum = new CRC32();
            sum.update(table);
            ZipEntry entry = new ZipEntry("resources.arsc");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(table.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(table);
            zip.putNextEntry(new ZipEntry("AndroidManifest.xml"));
            zip.write(TinyManifest.bytes());
        }
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "test",
                        "-keyalg",
                        "RSA",
                        "-keystore",
                        folder.resolve("key.p12").toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        "secret",
                        "-dname",
                        "CN=Test"))
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void makesAVerifiedArchiveOfDexAndResources() throws Exception {
        compile("Good", "record Good(String text) { boolean fits() { return !text.isBlank(); } }");

        Packager.main(arguments());

        Path apk = folder.resolve("out.apk");
        Signer.verify(apk, MIN_SDK);
        try (ZipFile zip = new ZipFile(apk.toFile())) {
            assertThat(Objects.requireNonNull(zip.getEntry("resources.arsc")).getMethod())
                    .isEqualTo(ZipEntry.STORED);
            byte[] dex = zip.getInputStream(zip.getEntry("classes.dex")).readAllBytes();
            assertThat(new String(dex, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("dex\n");
        }
        try (var left = Files.list(folder)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith("apk-")))
                    .isEmpty();
        }
    }

    @Test
    void stopsAtWhatTheApiLevelHasNot() throws Exception {
        compile("Planted", """
                class Planted {
                    java.util.List<String> list() { return java.util.stream.Stream.of("a").toList(); }
                    long lines(String text) { return text.lines().count(); }
                }""");

        assertThatIllegalStateException()
                .isThrownBy(() -> Packager.main(arguments()))
                .withMessageContaining("not on Android API 26")
                .withMessageContaining("Stream.toList()")
                .withMessageContaining("String.lines()");
        assertThat(folder.resolve("out.apk")).doesNotExist();
    }

    @Test
    void stopsAtAClassThatIsNowhere() throws Exception {
        compile("Absent", "class Absent {}");
        compile("Child", "class Child extends Absent {}");
        Files.delete(folder.resolve("classes/Absent.class"));

        assertThatIllegalStateException()
                .isThrownBy(() -> Packager.main(arguments()))
                .withMessageContaining("Absent");
    }

    @Test
    void leavesOutWhatItIsToldTo() throws Exception {
        compile("Good", "class Good {}");
        compile("Laboratory", "class Laboratory {}");

        Programs programs = Programs.read(List.of(folder.resolve("classes")), List.of("Labor"));

        assertThat(programs.classes()).containsOnlyKeys("Good.class");
    }

    @Test
    void seesThatASignedArchiveWasChanged() throws Exception {
        compile("Good", "class Good {}");
        Packager.main(arguments());
        Path apk = folder.resolve("out.apk");
        byte[] bytes = Files.readAllBytes(apk);
        bytes[50] ^= 1;
        Files.write(apk, bytes);

        assertThatIllegalStateException()
                .isThrownBy(() -> Signer.verify(apk, MIN_SDK))
                .withMessageContaining("does not verify");
    }

    @Test
    void asksForOptionsThatAreMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Packager.main(new String[] {"--min-sdk=26"}))
                .withMessageContaining("--out");
    }

    @Test
    void refusesAProgramWithoutClasses() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Programs.read(List.of(folder.resolve("classes")), List.of()))
                .withMessageContaining("no class");
    }

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        String classes = folder.resolve("classes").toString();
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-cp", classes, "-d", classes, file.toString());
        assertThat(result).isZero();
    }

    private String[] arguments() {
        return new String[] {
            "--out=" + folder.resolve("out.apk"),
            "--resources=" + folder.resolve("resources.ap_"),
            "--min-sdk=" + MIN_SDK,
            "--keystore=" + folder.resolve("key.p12"),
            "--alias=test",
            "--password=secret",
            "--platform=" + folder.resolve("platform.jar"),
            "--jdk=" + System.getProperty("java.home"),
            "--signature=" + System.getProperty("api.signature"),
            "--program=" + folder.resolve("classes")
        };
    }
}
