package app.betweencalls.engine.mastery;

import app.betweencalls.engine.memory.DayBoundary;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of moments that mostly follow each other: remembers the day it was asked for last. Not thread-safe. */
final class DayCount {
    private final DayBoundary boundary;
    private long day;
    private long fromSecond = 1;
    private long toSecond;

    DayCount(DayBoundary boundary) {
        this.boundary = boundary;
    }

    long dayOf(Instant moment) {
        long second = moment.getEpochSecond();
        if (second < fromSecond || second >= toSecond) {
            look(moment);
        }
        return day;
    }

    private void look(Instant moment) {
        day = boundary.dayOf(moment);
        ZoneId zone = boundary.zoneAt(moment);
        long start = start(day, zone);
        long end = start(day + 1, zone);
        if (zone.equals(boundary.zoneAt(Instant.ofEpochSecond(start)))
                && zone.equals(boundary.zoneAt(Instant.ofEpochSecond(end)))) {
            fromSecond = start;
            toSecond = end;
        } else {
            // The zone changes within this day: only this second is known to belong to it.
            fromSecond = moment.getEpochSecond();
            toSecond = fromSecond;
        }
    }

    private static long start(long day, ZoneId zone) {
        return LocalDate.ofEpochDay(day)
                .atTime(DayBoundary.FIRST_HOUR, 0)
                .atZone(zone)
                .toEpochSecond();
    }
}
