package app.betweencalls.api;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles classes that break a rule, away from the product, so that each rule is seen to find one. */
final class PlantedSource {
    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|interface|record) (\\w+)");

    private PlantedSource() {}

    /** Compiles whole sources into a folder and reads the classes. */
    static JavaClasses compiled(Path folder, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            List<Path> written = new ArrayList<>();
            for (String source : sources) {
                written.add(write(folder.resolve("sources"), source));
            }
            Path output = Files.createDirectories(folder.resolve("classes"));
            List<String> options =
                    List.of("-proc:none", "-d", output.toString(), "-classpath", System.getProperty("java.class.path"));
            boolean compiled = compiler.getTask(
                            said, files, null, options, null, files.getJavaFileObjectsFromPaths(written))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("a planted source does not compile: " + said);
            }
            return new ClassFileImporter().importPath(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path root, String source) throws IOException {
        String folder = first(PACKAGE, source).replace('.', '/');
        Path file = root.resolve(folder).resolve(first(TYPE, source) + ".java");
        Files.createDirectories(root.resolve(folder));
        return Files.writeString(file, source);
    }

    private static String first(Pattern pattern, String source) {
        Matcher found = pattern.matcher(source);
        if (!found.find()) {
            throw new IllegalArgumentException("a planted source needs " + pattern);
        }
        return found.group(1);
    }
}
