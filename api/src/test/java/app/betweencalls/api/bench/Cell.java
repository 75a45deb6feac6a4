package app.betweencalls.api.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * What one cell measured: each of several workers sends its next request when the last one was answered.
 *
 * @param workers how many
 * @param nanos how long each request took, in nanoseconds, sorted
 */
record Cell(int workers, long[] nanos) {
    Cell {
        nanos = nanos.clone();
        Arrays.sort(nanos);
    }

    /** Returns requests a second while all workers are busy with such requests. */
    double rate() {
        return workers * nanos.length / (Arrays.stream(nanos).sum() / 1e9);
    }

    /** Returns the time within which a share of the requests were answered, in milliseconds. */
    double withinMillis(double share) {
        return nanos[(int) Math.min(nanos.length - 1, nanos.length * share)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "%8.0f/s   median %6.2f ms   p99 %7.2f ms", rate(), withinMillis(0.5), withinMillis(0.99));
    }
}
