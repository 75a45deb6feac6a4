package app.betweencalls.api.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The version of the tables: the number of the newest migration.
 *
 * <p>Compared before anything runs, because Flyway by itself accepts a database of a later version in silence.
 *
 * @param number the number in {@code V0001__name.sql}; 0 before the first
 */
public record SchemaVersion(int number) implements Comparable<SchemaVersion> {
    private static final String FOLDER = "db/migration";
    private static final Pattern MIGRATION = Pattern.compile("(?:.*/)?V(\\d{1,9})__[^/]*\\.sql");

    /** Refuses a negative number. */
    public SchemaVersion {
        if (number < 0) {
            throw new IllegalArgumentException("number must be 0 or more, was " + number);
        }
    }

    /** The version this build brings a database to: its newest migration. */
    public static SchemaVersion newest() {
        try {
            int newest = 0;
            ClassLoader loader = SchemaVersion.class.getClassLoader();
            for (URL folder : Collections.list(loader.getResources(FOLDER))) {
                newest = Math.max(newest, newestIn(folder));
            }
            return new SchemaVersion(newest);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int newestIn(URL folder) throws IOException {
        if (folder.openConnection() instanceof JarURLConnection jar) {
            return newestOf(jar.getJarFile().stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.startsWith(FOLDER + "/")));
        }
        try (Stream<Path> files = Files.list(Path.of(uri(folder)))) {
            return newestOf(files.map(Path::toString));
        }
    }

    private static URI uri(URL folder) throws IOException {
        try {
            return folder.toURI();
        } catch (URISyntaxException odd) {
            throw new IOException(odd);
        }
    }

    private static int newestOf(Stream<String> names) {
        return names.map(MIGRATION::matcher)
                .filter(Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(0);
    }

    /**
     * Refuses a data folder that a later version of the product has used.
     *
     * @param noted the file in which the last start noted its version; a missing one counts as none
     * @throws StartRefused if the version noted is above {@link #newest()}
     */
    static void refuseNewer(Path noted) {
        if (!Files.isReadable(noted)) {
            return;
        }
        try {
            refuse(parse(Files.readString(noted)), "The database in " + noted.getParent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Refuses a database whose tables a later version of the product has migrated. Reads one table and changes nothing.
     *
     * @throws StartRefused if the database cannot be reached, or its version is above {@link #newest()}
     */
    public static void refuseNewer(JdbcSettings settings) {
        try (Connection connection = settings.connect()) {
            refuse(of(connection), "The database " + settings.shown());
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    "The database " + settings.shown() + " cannot be opened: " + firstLine(unreachable), unreachable);
        }
    }

    private static SchemaVersion of(Connection connection) throws SQLException {
        try (ResultSet tables = connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "flyway_schema_history", new String[] {"TABLE"})) {
            if (!tables.next()) {
                return new SchemaVersion(0);
            }
        }
        int newest = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT version FROM flyway_schema_history WHERE version IS NOT NULL AND success = 1")) {
            while (rows.next()) {
                newest = Math.max(newest, parse(rows.getString(1)).number());
            }
        }
        return new SchemaVersion(newest);
    }

    private static void refuse(SchemaVersion found, String where) {
        SchemaVersion known = newest();
        if (found.compareTo(known) > 0) {
            throw new StartRefused(where + " is of a newer version of Between Calls (tables " + found
                    + ", this version knows " + known + "): use the newer version.");
        }
    }

    private static SchemaVersion parse(String text) {
        String number = text.strip();
        if (!number.matches("\\d{1,9}")) {
            throw new StartRefused("The database's version is unreadable: '" + number + "'.");
        }
        return new SchemaVersion(Integer.parseInt(number));
    }

    private static String firstLine(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.lines().filter(line -> !line.isBlank()).findFirst().orElse("no reason given");
    }

    @Override
    public int compareTo(SchemaVersion other) {
        return Integer.compare(number, other.number);
    }

    /** The number as file names have it, with four digits. */
    @Override
    public String toString() {
        return "%04d".formatted(number);
    }
}
