package app.betweencalls.engine.session;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** The reasons of picks, in at most 25 words each. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

    private Wording() {}

    /**
     * Returns the sentence of a reason.
     *
     * @param criterion number of the criterion, for example {@code 4.3}
     * @param recall predicted recall, in [0, 1]
     */
    static String of(Reason reason, String criterion, double recall, Optional<LocalDate> date) {
        long percent = StrictMath.round(100 * recall);
        return switch (reason) {
            case CONFIDENT_ERROR -> "Criterion " + criterion + ": you were sure here and it was not right.";
            case NEW -> "Criterion " + criterion + ": a point you have not answered yet.";
            case DUE -> "Criterion " + criterion + ": recall has fallen to about " + percent + " in 100.";
            case FOR_THE_DATE ->
                "Criterion " + criterion + ": recall about " + percent
                        + " in 100; this adds most to being ready"
                        + date.map(day -> " on " + DAY.format(day)).orElse("") + ".";
            case WEAK -> "Criterion " + criterion + ": a weak spot, recall about " + percent + " in 100.";
            case AHEAD -> "Criterion " + criterion + ": ahead of time, recall still about " + percent + " in 100.";
            case REPLACEMENT -> "You were away, so here is another on the same point.";
            case FRESH -> "Criterion " + criterion + ": a question you have not seen lately.";
        };
    }
}
