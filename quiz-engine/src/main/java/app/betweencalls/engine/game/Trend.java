package app.betweencalls.engine.game;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A candidate's own trend: share right on points not seen for a week or more, this week and over the four before.
 *
 * @param thisWeek the share this week; empty below five such answers
 * @param before the share over the four weeks before; empty below five such answers
 */
public record Trend(OptionalDouble thisWeek, OptionalDouble before) {
    private static final int LEAST_GAP = 7;
    private static final int FEWEST = 5;
    private static final int WEEKS = 4;

    static Trend of(List<Deed> deeds, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new Trend(share(deeds, monday, today.plusDays(1)), share(deeds, monday.minusWeeks(WEEKS), monday));
    }

    private static OptionalDouble share(List<Deed> deeds, LocalDate from, LocalDate before) {
        int right = 0;
        int all = 0;
        for (Deed deed : deeds) {
            boolean inside = !deed.date().isBefore(from) && deed.date().isBefore(before);
            if (inside && deed.met().gapDays() >= LEAST_GAP) {
                all++;
                right += deed.share() >= 0.5 ? 1 : 0;
            }
        }
        return all < FEWEST ? OptionalDouble.empty() : OptionalDouble.of(right / (double) all);
    }
}
