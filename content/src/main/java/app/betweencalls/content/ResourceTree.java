package app.betweencalls.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts below a folder of the place a class was loaded from: a folder of classes, or a jar. */
final class ResourceTree {
    private ResourceTree() {}

    /**
     * Returns the texts of all files below a folder.
     *
     * @param beside the class whose folder or jar is searched
     * @param folder its path from the root, without slashes at the ends
     * @param suffix what the names end on
     * @return text by path from the root, in order of path; empty if the folder is absent
     * @throws IllegalStateException if it is not known where the class came from
     */
    static Map<String, String> texts(Class<?> beside, String folder, String suffix) {
        Path place = placeOf(beside);
        try {
            if (Files.isDirectory(place)) {
                return textsBelow(place, folder, suffix);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return textsBelow(jar.getPath("/"), folder, suffix);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The files below " + folder + " cannot be read", unreadable);
        }
    }

    private static Path placeOf(Class<?> beside) {
        CodeSource source = beside.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException("Nobody knows where " + beside.getName() + " was loaded from");
        }
        try {
            URI uri = source.getLocation().toURI();
            return Path.of(uri);
        } catch (URISyntaxException odd) {
            throw new IllegalStateException("Not a place for files: " + source.getLocation(), odd);
        }
    }

    private static Map<String, String> textsBelow(Path root, String folder, String suffix) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Path top = root.resolve(folder);
        if (!Files.isDirectory(top)) {
            return texts;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(top)) {
            files = walk.filter(file -> file.toString().endsWith(suffix)).toList();
        }
        for (Path file : files) {
            texts.put(
                    root.relativize(file).toString().replace('\\', '/'),
                    Files.readString(file, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
