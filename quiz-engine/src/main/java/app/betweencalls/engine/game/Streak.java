package app.betweencalls.engine.game;

import app.betweencalls.engine.review.WorkCalendar;
import java.time.LocalDate;
import java.util.Map;

/**
 * Working days with practice in a row; days off, leave and sickness are neutral, and freezes mend single gaps by
 * themselves.
 *
 * @param days working days of the run that goes on
 * @param best working days of the longest run so far
 * @param freezes freezes left, 0 to 3
 */
public record Streak(int days, int best, int freezes) {
    /** Answers that earned XP which make a day count. */
    static final int ANSWERS_A_DAY = 3;

    private static final int FIRST_FREEZES = 2;
    private static final int MOST_FREEZES = 3;
    private static final int DAYS_A_FREEZE = 7;

    /**
     * Folds the days.
     *
     * @param earning answers that earned XP, by date
     * @param calendar the days worked
     * @param today today, which breaks nothing while it lasts
     */
    static Streak of(Map<LocalDate, Integer> earning, WorkCalendar calendar, LocalDate today) {
        LocalDate first = earning.keySet().stream().min(LocalDate::compareTo).orElse(today);
        int days = 0;
        int best = 0;
        int counted = 0;
        int freezes = FIRST_FREEZES;
        for (LocalDate date = first; !date.isAfter(today); date = date.plusDays(1)) {
            if (!calendar.isWorkingDay(date)) {
                continue;
            }
            if (earning.getOrDefault(date, 0) >= ANSWERS_A_DAY) {
                days++;
                counted++;
                freezes = counted % DAYS_A_FREEZE == 0 ? Math.min(MOST_FREEZES, freezes + 1) : freezes;
            } else if (date.isBefore(today) && days > 0) {
                days = freezes > 0 ? days : 0;
                freezes = Math.max(0, freezes - 1);
            }
            best = Math.max(best, days);
        }
        return new Streak(days, best, freezes);
    }
}
