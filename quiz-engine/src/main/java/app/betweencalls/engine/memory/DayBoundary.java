package app.betweencalls.engine.memory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * On which working day a moment falls for a candidate: a day begins at 04:00 by his wall clock, so that an evening that
 * runs past midnight stays one day.
 *
 * <p>A candidate who moves has a new zone from a dated moment on; earlier moments keep the zone they happened in.
 * Immutable and thread-safe.
 */
public final class DayBoundary {
    /** The hour at which a day begins. */
    public static final int FIRST_HOUR = 4;

    private final ZoneId firstZone;
    private final NavigableMap<Instant, ZoneId> laterZones;

    private DayBoundary(ZoneId firstZone, NavigableMap<Instant, ZoneId> laterZones) {
        this.firstZone = firstZone;
        this.laterZones = laterZones;
    }

    /** Returns the boundary of a candidate who stays in one zone. */
    public static DayBoundary in(ZoneId zone) {
        return new DayBoundary(zone, new TreeMap<>());
    }

    /**
     * Returns the boundary of a candidate who moved.
     *
     * @param firstZone the zone before the first change
     * @param changes from when on each later zone holds
     */
    public static DayBoundary in(ZoneId firstZone, Map<Instant, ZoneId> changes) {
        return new DayBoundary(firstZone, new TreeMap<>(changes));
    }

    /** Returns the zone in force at a moment. */
    public ZoneId zoneAt(Instant moment) {
        Map.Entry<Instant, ZoneId> change = laterZones.floorEntry(moment);
        return change == null ? firstZone : change.getValue();
    }

    /** Returns the number of the day a moment falls on, counted from 1 January 1970. */
    public long dayOf(Instant moment) {
        return moment.atZone(zoneAt(moment))
                .toLocalDateTime()
                .minusHours(FIRST_HOUR)
                .toLocalDate()
                .toEpochDay();
    }
}
