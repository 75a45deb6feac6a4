package app.betweencalls.api.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's own files, as the tidy checks read them. */
final class SourceTree {
    static final Path ROOT =
            Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();

    /**
     * A file.
     *
     * @param path relative to the root of the project
     * @param lines its lines
     */
    record SourceFile(String path, List<String> lines) {
        boolean isTest() {
            return path.contains("/src/test/");
        }

        boolean isJava() {
            return path.endsWith(".java");
        }

        /** Returns the name of the type the file is named after. */
        String type() {
            String name = path.substring(path.lastIndexOf('/') + 1);
            return name.substring(0, name.indexOf('.'));
        }

        String text() {
            return String.join("\n", lines);
        }
    }

    private SourceTree() {}

    /** Returns the files below the modules with one of these endings, without what builds produce. */
    static List<SourceFile> files(String... endings) {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(Files::isRegularFile)
                    .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                    .filter(path -> !isProduct(ROOT.relativize(path)))
                    .sorted()
                    .map(SourceTree::read)
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException("the source tree cannot be read", e);
        }
    }

    private static boolean isProduct(Path path) {
        for (Path part : path) {
            String name = part.toString();
            if (name.equals("target") || name.equals("node_modules") || (name.startsWith(".") && !name.equals(".ci"))) {
                return true;
            }
        }
        return false;
    }

    static SourceFile read(Path path) {
        try {
            String relative = ROOT.relativize(path.toAbsolutePath()).toString();
            return new SourceFile(relative, Files.readAllLines(path, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read as UTF-8", e);
        }
    }
}
