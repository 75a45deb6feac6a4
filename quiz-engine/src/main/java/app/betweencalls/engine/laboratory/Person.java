package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.review.WorkCalendar;
import app.betweencalls.engine.session.SeededRandom;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a simulated learner works and practises: shifts, leave, interruptions, binges. Immutable.
 *
 * @param seed of the learner
 * @param calendar the days worked
 * @param interrupted chance that a call ends a question unanswered
 * @param binges whether all minutes of a week are spent on its first working day
 */
record Person(long seed, WorkCalendar calendar, double interrupted, boolean binges) {
    /** Monday, when every study begins. */
    static final LocalDate BEGINNING = LocalDate.of(2026, 1, 5);

    /** Draws a person: five days a week of seven, one in five away for a week, one in twelve practises in binges. */
    static Person draw(long seed, int days) {
        SeededRandom random = new SeededRandom(seed);
        Set<DayOfWeek> week = EnumSet.noneOf(DayOfWeek.class);
        if (random.nextDouble() < 0.6) {
            week.addAll(WorkCalendar.USUAL);
        } else {
            int first = random.nextInt(7);
            for (int day = 0; day < 5; day++) {
                week.add(DayOfWeek.of((first + day) % 7 + 1));
            }
        }
        List<WorkCalendar.Leave> leave = List.of();
        if (random.nextDouble() < 0.2) {
            LocalDate from = BEGINNING.plusDays(random.nextInt(Math.max(1, days - 7)));
            leave = List.of(new WorkCalendar.Leave(from, from.plusDays(6)));
        }
        return new Person(seed, WorkCalendar.of(week, leave), 0.03, random.nextDouble() < 0.08);
    }

    boolean works(int day) {
        return calendar.isWorkingDay(BEGINNING.plusDays(day));
    }

    /** Returns the minutes a person practises on a day whose plan is so many minutes. */
    double minutes(int day, double planned) {
        if (!works(day)) {
            return 0;
        }
        if (!binges) {
            return planned;
        }
        int week = day / 7 * 7;
        int working = 0;
        for (int other = week; other < week + 7; other++) {
            if (works(other) && other < day) {
                return 0;
            }
            working += works(other) ? 1 : 0;
        }
        return planned * working;
    }
}
