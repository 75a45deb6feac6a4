package app.betweencalls.engine.game;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * XP for effort at the right difficulty: a due question answered and its feedback read.
 *
 * <p>{@value #EFFORT} for the effort and up to {@value #CREDIT} by partial credit. Nothing for speed, for a question
 * that was not due, for massing, for feedback left unread, or for what comes after the day's ceiling of {@value
 * #CEILING_SECONDS} seconds. XP is a record of practice; it enters no readiness.
 */
public final class XpRule {
    /** For answering a due question, right or wrong, and reading the feedback. */
    public static final int EFFORT = 4;
    /** More for a wholly right answer. */
    public static final int CREDIT = 6;
    /** Practice of a day that earns, in seconds. */
    public static final int CEILING_SECONDS = 900;

    private final Map<LocalDate, Double> practised = new HashMap<>();

    private XpRule() {}

    /** Returns the XP of each deed, in order. */
    static int[] of(List<Deed> deeds) {
        XpRule rule = new XpRule();
        return deeds.stream().mapToInt(rule::of).toArray();
    }

    private int of(Deed deed) {
        double before = practised.getOrDefault(deed.date(), 0.0);
        practised.put(deed.date(), before + deed.seconds());
        boolean earns = deed.met().due() && !deed.met().massed() && deed.read() && before < CEILING_SECONDS;
        return earns ? EFFORT + (int) Math.floor(CREDIT * deed.share() + 0.5) : 0;
    }
}
