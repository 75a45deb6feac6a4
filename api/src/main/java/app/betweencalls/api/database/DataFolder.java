package app.betweencalls.api.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything one installation keeps, locked for one running app.
 *
 * <p>In it: {@code lock}; {@code database/password} and {@code database/schema} (ours), {@code database/files} (the
 * server's own) and {@code database/temporary}, kept by an account that may be another, {@code database/server.log}. A
 * database half laid out is in {@code database.new} and never used.
 */
final class DataFolder implements AutoCloseable {
    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Makes the folder if it is absent, and locks it.
     *
     * @throws StartRefused if it cannot be made, read or written, or another app holds it
     */
    static DataFolder open(Path wanted) {
        Path root = makeReal(wanted);
        if (!Files.isReadable(root) || !Files.isWritable(root) || !Files.isExecutable(root)) {
            throw new StartRefused("The data folder " + root + " cannot be read and written by this account.");
        }
        Path database = root.resolve("database");
        Path files = database.resolve("files");
        if (Files.exists(database) && !(Files.isReadable(files) && Files.isWritable(files))) {
            throw new StartRefused("The database in " + root + " belongs to another account: start as that account, "
                    + "or give another folder with --data.");
        }
        return new DataFolder(root, lock(root));
    }

    private static Path makeReal(Path wanted) {
        try {
            if (Files.exists(wanted) && !Files.isDirectory(wanted)) {
                throw new StartRefused("The data folder " + wanted + " is a file.");
            }
            if (!Files.exists(wanted)) {
                Path parent = wanted.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(wanted, readable(ServerAccount.isAdministrator()));
            }
            return wanted.toRealPath();
        } catch (IOException denied) {
            throw new StartRefused(
                    "The data folder " + wanted + " cannot be made or opened: " + reason(denied), denied);
        }
    }

    private static String reason(IOException denied) {
        return denied.getClass().getSimpleName().replace("Exception", "").replaceAll("(?<=[a-z])(?=[A-Z])", " ") + ", "
                + denied.getMessage();
    }

    @SuppressWarnings("MustBeClosedChecker") // Held open for the life of the app: closing it gives the lock back.
    private static FileChannel lock(Path root) {
        Path file = root.resolve("lock");
        try {
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ);
            @Nullable FileLock lock = tryLock(channel);
            if (lock == null) {
                String holder = read(channel);
                channel.close();
                throw new StartRefused("The data folder " + root + " is in use by process " + holder
                        + ": stop that one, or give another folder with --data.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            return channel;
        } catch (IOException denied) {
            throw new StartRefused("The data folder " + root + " cannot be locked: " + reason(denied), denied);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(20);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }

    Path root() {
        return root;
    }

    Path database() {
        return root.resolve("database");
    }

    /** Where a database is laid out before it becomes {@link #database()} in one step. */
    Path unfinished() {
        return root.resolve("database.new");
    }

    /** Makes a folder beside the database: others may pass through it only if the server runs as one of them. */
    static Path makeFolder(Path folder, boolean passable) throws IOException {
        return Files.createDirectory(folder, readable(passable));
    }

    /**
     * Gives a server a folder of its own for temporary files, and says so in its environment. In the machine's folder
     * every starting server deletes the temporary tables of all others.
     */
    static void useOwnTemporaryFolder(ProcessBuilder server, Path database) throws IOException {
        Path temporary = database.resolve("tmp");
        if (Files.notExists(temporary)) {
            makeFolder(temporary, false);
            ServerAccount.handOverToo(temporary, database.resolve("files"));
        }
        server.environment().put("TMPDIR", temporary.toString());
    }

    /** Writes a small file only this account can read. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }

    /** Deletes a folder and all in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> inside = Files.walk(folder)) {
            List<Path> deepestFirst = inside.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> readable(boolean passable) {
        return PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString(passable ? "rwx--x--x" : "rwx------"));
    }

    /** Gives the folder back. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
