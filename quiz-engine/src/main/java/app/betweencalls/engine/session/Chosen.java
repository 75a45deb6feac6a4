package app.betweencalls.engine.session;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A question chosen, by its number in the catalogue.
 *
 * @param question the question
 * @param point its point
 * @param reason why
 * @param recall predicted recall, in [0, 1]; 0 for a new point
 */
public record Chosen(int question, int point, Reason reason, double recall) {
    /**
     * Returns the reason in at most 25 words.
     *
     * @param criterion what to call the criterion, for example {@code 4.3}
     * @param date the date to be ready by
     */
    public String why(String criterion, Optional<LocalDate> date) {
        return Wording.of(reason, criterion, recall, date);
    }
}
