package app.betweencalls.engine.mastery;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The probability of reaching the pass mark on a fresh form for a criterion on a date, with what it rests on.
 *
 * @param on the date it is for
 * @param probability in [0, 1]
 * @param low lower end of the 80 % interval
 * @param high upper end of the 80 % interval
 * @param band how far it may be relied on; empty while bands are switched off
 * @param coverage what part of the criterion was answered
 * @param evidence what it rests on
 * @param reason one sentence: what the band hangs on, or what would raise the number most
 */
public record Readiness(
        LocalDate on,
        double probability,
        double low,
        double high,
        Optional<Band> band,
        Coverage coverage,
        Evidence evidence,
        String reason) {
    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if not {@code 0 <= low <= probability <= high <= 1}
     */
    public Readiness {
        if (!(0 <= low && low <= probability && probability <= high && high <= 1)) {
            throw new IllegalArgumentException("no readiness: " + low + ", " + probability + ", " + high);
        }
    }

    /**
     * What part of a criterion was answered.
     *
     * @param covered points answered on at least two distinct days whose questions are right at least half the time
     * @param answered points answered at all
     * @param total points with a live question
     */
    public record Coverage(int covered, int answered, int total) {
        /** Says whether every point is covered. */
        public boolean isWhole() {
            return total > 0 && covered == total;
        }
    }

    /**
     * What a readiness rests on.
     *
     * @param answers answers that count
     * @param days distinct days with an answer
     * @param heldOutShare share of the answers that were to held-out questions, in [0, 1]
     * @param lastPractised date of the last answer
     */
    public record Evidence(int answers, int days, double heldOutShare, Optional<LocalDate> lastPractised) {}
}
