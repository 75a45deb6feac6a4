package app.betweencalls.content.bank;

import app.betweencalls.engine.framework.Evidence;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a question says it rests on and when it holds; each part may still be missing in a draft.
 *
 * @param evidence the blueprint's mark
 * @param source what a candidate can look up
 * @param jurisdiction where it holds
 * @param asOf the day its facts were last checked
 * @param reviewBy the last day it may be shown without a new check
 * @param validFrom the first day it may be shown
 * @param validTo the last day it may be shown
 */
public record Origin(
        Optional<Evidence> evidence,
        Optional<String> source,
        Optional<String> jurisdiction,
        Optional<LocalDate> asOf,
        Optional<LocalDate> reviewBy,
        Optional<LocalDate> validFrom,
        Optional<LocalDate> validTo) {
    /** Nothing said. */
    public static final Origin NONE = new Origin(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
}
