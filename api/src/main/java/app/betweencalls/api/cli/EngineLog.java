package app.betweencalls.api.cli;

import app.betweencalls.engine.calibration.ReviewColumns;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * A review log read from a file: comma-separated {@code card_id, review_time, rating, duration}, times in milliseconds,
 * plain or gzip.
 *
 * @param columns the good rows
 * @param badRows how many rows were skipped
 */
record EngineLog(ReviewColumns columns, int badRows) {
    private static final int MOST_REPORTED = 20;
    private static final long LATEST_MILLIS = 253_402_300_799_999L;
    private static final int GZIP_MAGIC = 0x1f8b;

    /** Thrown when a file cannot be used at all; the message is one line for people. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1;

        Unusable(String message) {
            super(message);
        }
    }

    /**
     * Reads a log; rows that cannot be read are reported with their line numbers, counted and skipped.
     *
     * @throws Unusable if the file cannot be read or has no usable review
     */
    static EngineLog read(Path file, PrintStream err) throws Unusable {
        ReviewColumns columns = new ReviewColumns();
        int bad = 0;
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(unpacked(raw), StandardCharsets.UTF_8), 1 << 16)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.isBlank() || (number == 1 && isHeader(line))) {
                    continue;
                }
                Optional<String> problem = take(line, columns);
                if (problem.isPresent()) {
                    bad++;
                    if (bad <= MOST_REPORTED) {
                        err.println(file + ", line " + number + ": " + problem.get() + "; skipped");
                    }
                }
            }
        } catch (NoSuchFileException missing) {
            throw new Unusable(file + ": there is no such file");
        } catch (IOException failure) {
            throw new Unusable(file + ": cannot be read: " + failure.getMessage());
        }
        if (bad > MOST_REPORTED) {
            err.println(file + ": " + (bad - MOST_REPORTED) + " more rows skipped");
        }
        if (columns.size() == 0) {
            throw new Unusable(file + ": holds no usable review");
        }
        return new EngineLog(columns, bad);
    }

    private static InputStream unpacked(InputStream raw) throws IOException {
        raw.mark(2);
        int magic = (raw.read() << 8) | raw.read();
        raw.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(raw, 1 << 16) : raw;
    }

    private static boolean isHeader(String line) {
        return line.indexOf("card_id") >= 0;
    }

    private static Optional<String> take(String line, ReviewColumns columns) {
        String[] fields = line.split(",", -1);
        if (fields.length < 3) {
            return Optional.of("expected card_id,review_time,rating,duration");
        }
        try {
            long point = Long.parseLong(fields[0].trim());
            long moment = Long.parseLong(fields[1].trim());
            int rating = Integer.parseInt(fields[2].trim());
            if (fields.length > 3 && !fields[3].isBlank() && !(Double.parseDouble(fields[3].trim()) >= 0)) {
                return Optional.of("duration must be at least 0, was " + fields[3].trim());
            }
            if (moment < 0 || moment > LATEST_MILLIS) {
                return Optional.of("review_time must be milliseconds since 1970, was " + moment);
            }
            if (rating < 1 || rating > 4) {
                return Optional.of("rating must be 1 to 4, was " + rating);
            }
            columns.add(point, moment, rating);
            return Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.of("a field is not a number");
        }
    }
}
