package app.betweencalls.packager;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The classes that go into the package.
 *
 * @param classes bytes by path, for example {@code app/betweencalls/android/ui/MainActivity.class}
 */
record Programs(Map<String, byte[]> classes) {
    /**
     * Reads folders and jars of class files.
     *
     * @param without starts of paths to leave out
     * @throws IllegalArgumentException if there is no class at all
     */
    static Programs read(List<Path> places, List<String> without) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>();
        for (Path place : places) {
            if (Files.isDirectory(place)) {
                readTree(place, without, classes);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(place)) {
                    readTree(jar.getPath("/"), without, classes);
                }
            }
        }
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("no class in " + places);
        }
        return new Programs(classes);
    }

    private static void readTree(Path root, List<String> without, Map<String, byte[]> classes) throws IOException {
        try (var paths = Files.walk(root)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                String name = root.relativize(path).toString().replace('\\', '/');
                boolean wanted = name.endsWith(".class")
                        && !name.endsWith("module-info.class")
                        && without.stream().noneMatch(name::startsWith);
                if (wanted) {
                    classes.put(name, Files.readAllBytes(path));
                }
            }
        }
    }

    /** Returns how many classes there are. */
    int size() {
        return classes.size();
    }
}
