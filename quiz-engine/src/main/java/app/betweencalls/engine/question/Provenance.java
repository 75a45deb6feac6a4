package app.betweencalls.engine.question;

import app.betweencalls.engine.framework.Evidence;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a question's facts rest on and when they hold.
 *
 * @param evidence the blueprint's mark
 * @param source the line a candidate can look up
 * @param jurisdiction where it holds, for example {@code UK}
 * @param asOf the day the facts were last checked
 * @param reviewBy the last day it may be shown without a new check
 * @param validFrom the first day it may be shown
 * @param validTo the last day it may be shown
 */
public record Provenance(
        Evidence evidence,
        String source,
        Optional<String> jurisdiction,
        LocalDate asOf,
        Optional<LocalDate> reviewBy,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {

    /** Says whether the facts may be shown on a day: inside the valid dates and not past the review date. */
    public boolean holdsOn(LocalDate day) {
        return !reviewBy.filter(day::isAfter).isPresent()
                && !validFrom.filter(day::isBefore).isPresent()
                && !validTo.filter(day::isAfter).isPresent();
    }
}
