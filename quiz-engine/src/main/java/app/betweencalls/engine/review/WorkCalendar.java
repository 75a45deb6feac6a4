package app.betweencalls.engine.review;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which days a candidate works: the days of the week he named, without his leave.
 *
 * <p>Immutable and thread-safe.
 */
public final class WorkCalendar {
    /** What holds before a candidate says otherwise: Monday to Friday. */
    public static final Set<DayOfWeek> USUAL = Set.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    private final List<Fact.WorkingDays> weeks;
    private final List<Leave> leave;

    /**
     * A time away.
     *
     * @param first the first date away
     * @param last the last date away
     */
    public record Leave(LocalDate first, LocalDate last) {
        boolean holds(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }
    }

    private final Set<DayOfWeek> days;

    private WorkCalendar(Set<DayOfWeek> days, List<Fact.WorkingDays> weeks, List<Leave> leave) {
        this.days = Set.copyOf(days);
        this.weeks = List.copyOf(weeks);
        this.leave = List.copyOf(leave);
    }

    /** Returns the calendar of someone who works the same days every week. */
    public static WorkCalendar of(Set<DayOfWeek> days, List<Leave> leave) {
        return new WorkCalendar(days, List.of(), leave);
    }

    /** Returns the calendar a log tells of; Monday to Friday before it says anything. */
    public static WorkCalendar of(ReviewLog log) {
        List<Fact.WorkingDays> weeks = new ArrayList<>();
        List<Leave> leave = new ArrayList<>();
        for (Fact fact : log.facts()) {
            if (fact instanceof Fact.WorkingDays week) {
                weeks.add(week);
            } else if (fact instanceof Fact.Leave away) {
                leave.add(new Leave(away.first(), away.last()));
            }
        }
        return new WorkCalendar(USUAL, weeks, leave);
    }

    /** Says whether the candidate works on a date. */
    public boolean isWorkingDay(LocalDate date) {
        for (Leave away : leave) {
            if (away.holds(date)) {
                return false;
            }
        }
        Set<DayOfWeek> inForce = days;
        for (Fact.WorkingDays week : weeks) {
            if (!week.from().isAfter(date)) {
                inForce = week.days();
            }
        }
        return inForce.contains(date.getDayOfWeek());
    }

    /**
     * Counts the working days in a range.
     *
     * @param from the first date, included
     * @param to the last date, included; none before {@code from}
     */
    public int workingDays(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate date = from; !date.isAfter(to); date = date.plusDays(1)) {
            count += isWorkingDay(date) ? 1 : 0;
        }
        return count;
    }
}
