package app.betweencalls.engine.session;

import java.time.LocalDate;

/**
 * To be ready by a date.
 *
 * @param date the date of the assessment
 * @param minutesADay minutes a working day, above 0
 */
public record Goal(LocalDate date, double minutesADay) {
    /**
     * Checks the minutes.
     *
     * @throws IllegalArgumentException if they are not above 0 or more than a day has
     */
    public Goal {
        if (!(minutesADay > 0 && minutesADay <= 1440)) {
            throw new IllegalArgumentException("minutesADay must be above 0, was " + minutesADay);
        }
    }
}
