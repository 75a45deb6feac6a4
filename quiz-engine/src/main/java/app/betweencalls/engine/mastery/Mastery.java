package app.betweencalls.engine.mastery;

import java.time.Instant;
import java.util.Optional;

/**
 * Estimate that something is known: a point, or the mean over the points of a criterion, an outcome or a unit.
 *
 * @param value in [0, 1]; guessing taken away
 * @param answers answers it rests on
 * @param lastAnswer when the last of them was given
 */
public record Mastery(double value, int answers, Optional<Instant> lastAnswer) {
    /**
     * Checks the value.
     *
     * @throws IllegalArgumentException if it is outside [0, 1]
     */
    public Mastery {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("mastery must be in [0, 1], was " + value);
        }
    }
}
