package app.betweencalls.engine.game;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An optional aim of a week, tied to an act of learning. Three are live at most; which ones turns with the week.
 *
 * @param kind what it asks for
 * @param done how far it is, at most {@code wanted}
 * @param wanted when it is fulfilled
 */
public record Quest(Kind kind, int done, int wanted) {
    private static final int LIVE = 3;
    private static final int LONG_GAP = 7;
    private static final int MIXED = 3;

    /** What a quest asks for. */
    public enum Kind {
        /** Right answers on points not seen for a week. */
        KEPT_A_WEEK("Recall points you have not seen for a week", 5),
        /** Confident errors put right. */
        ERRORS_MENDED("Put right what you were sure of", 2),
        /** Sessions that mix three criteria or more. */
        MIXED_SESSIONS("Mix three criteria in a session", 3),
        /** Feedback read to the end. */
        FEEDBACK_READ("Read the feedback", 15),
        /** New points met. */
        NEW_POINTS("Meet new points", 5);

        private final String words;
        private final int wanted;

        Kind(String words, int wanted) {
            this.words = words;
            this.wanted = wanted;
        }

        /** Returns what it asks for, in words. */
        public String words() {
            return words;
        }
    }

    /** Returns the quests of a week with their progress. */
    static List<Quest> of(List<Deed> deeds, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<Deed> week = new ArrayList<>();
        for (Deed deed : deeds) {
            if (!deed.date().isBefore(monday) && !deed.date().isAfter(today)) {
                week.add(deed);
            }
        }
        Kind[] kinds = Kind.values();
        int first = (int) Math.floorMod(monday.toEpochDay() / LONG_GAP, (long) kinds.length);
        List<Quest> quests = new ArrayList<>();
        for (int turn = 0; turn < LIVE; turn++) {
            Kind kind = kinds[(first + turn) % kinds.length];
            quests.add(new Quest(kind, Math.min(kind.wanted, count(kind, week)), kind.wanted));
        }
        return quests;
    }

    private static int count(Kind kind, List<Deed> week) {
        if (kind == Kind.MIXED_SESSIONS) {
            return mixedSessions(week);
        }
        int count = 0;
        for (Deed deed : week) {
            boolean counts = switch (kind) {
                case KEPT_A_WEEK -> deed.isRetrieval() && deed.met().gapDays() >= LONG_GAP;
                case ERRORS_MENDED -> deed.met().mends();
                case FEEDBACK_READ -> deed.read();
                default -> !deed.met().seen();
            };
            count += counts ? 1 : 0;
        }
        return count;
    }

    private static int mixedSessions(List<Deed> week) {
        Map<Object, Set<Object>> criteria = new HashMap<>();
        for (Deed deed : week) {
            criteria.computeIfAbsent(deed.session(), any -> new HashSet<>()).add(deed.criterion());
        }
        int mixed = 0;
        for (Set<Object> each : criteria.values()) {
            mixed += each.size() >= MIXED ? 1 : 0;
        }
        return mixed;
    }
}
