package app.betweencalls.packager;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Joins linked resources and dex files into one archive with fixed times. */
final class ApkZip {
    private ApkZip() {}

    static void write(Path resources, Path dexFolder, Path out) throws IOException {
        try (ZipFile from = new ZipFile(resources.toFile());
                OutputStream file = Files.newOutputStream(out);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            for (ZipEntry entry : Collections.list(from.entries())) {
                try (InputStream in = from.getInputStream(entry)) {
                    // resources.arsc is mapped into memory by Android and must stay as stored as it came.
                    add(zip, entry.getName(), in.readAllBytes(), entry.getMethod() == ZipEntry.STORED);
                }
            }
            for (Path dex : dexFiles(dexFolder)) {
                add(zip, dex.getFileName().toString(), Files.readAllBytes(dex), false);
            }
        }
    }

    private static List<Path> dexFiles(Path folder) throws IOException {
        try (var paths = Files.list(folder)) {
            return paths.filter(path -> path.toString().endsWith(".dex"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes, boolean stored) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        // 1 January 1980, the first day a zip can name: equal inputs make equal archives.
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        if (stored) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
