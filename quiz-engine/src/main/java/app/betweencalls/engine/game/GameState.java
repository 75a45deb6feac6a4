package app.betweencalls.engine.game;

import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.ReviewLog;
import app.betweencalls.engine.review.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a log has earned: a fold of the log and nothing else, so that it can be taken away without changing any
 * readiness.
 *
 * @param xp XP in all
 * @param xpToday XP of today
 * @param ceilingReached whether today's practice has reached what earns; the page then says that it is enough
 * @param level the level
 * @param streak the streak
 * @param badges every badge with its progress, in the order of the rules
 * @param trend the candidate's own trend
 * @param quests the optional quests of this week
 * @param earning answers that earned XP, by date
 */
public record GameState(
        int xp,
        int xpToday,
        boolean ceilingReached,
        Level level,
        Streak streak,
        List<Badge> badges,
        Trend trend,
        List<Quest> quests,
        Map<LocalDate, Integer> earning) {
    /** Copies lists and map. */
    public GameState {
        badges = List.copyOf(badges);
        quests = List.copyOf(quests);
        earning = Map.copyOf(earning);
    }

    /**
     * What the game is played by.
     *
     * @param questions the questions in force
     * @param memory the memory model, which says what was due
     * @param zone the candidate's zone before any change of it in the log
     * @param badges the badges there are
     */
    public record Rules(Map<QuestionId, Question> questions, MemoryModel memory, ZoneId zone, List<BadgeRule> badges) {
        /** Copies map and list. */
        public Rules {
            questions = Map.copyOf(questions);
            badges = List.copyOf(badges);
        }
    }

    /** Folds a log as it stands at a moment. */
    public static GameState of(ReviewLog log, Rules rules, Instant now) {
        Deeds source = new Deeds(log, rules.questions(), rules.memory(), rules.zone());
        List<Deed> deeds = source.fold();
        LocalDate today = source.dateOf(now);
        int[] earned = XpRule.of(deeds);
        int xp = 0;
        int xpToday = 0;
        double secondsToday = 0;
        Map<LocalDate, Integer> earning = new HashMap<>();
        for (int index = 0; index < earned.length; index++) {
            Deed deed = deeds.get(index);
            xp += earned[index];
            if (earned[index] > 0) {
                earning.merge(deed.date(), 1, Integer::sum);
            }
            if (deed.date().equals(today)) {
                xpToday += earned[index];
                secondsToday += deed.seconds();
            }
        }
        return new GameState(
                xp,
                xpToday,
                secondsToday >= XpRule.CEILING_SECONDS,
                Level.of(xp),
                Streak.of(earning, WorkCalendar.of(log), today),
                badges(rules.badges(), deeds),
                Trend.of(deeds, today),
                Quest.of(deeds, today),
                earning);
    }

    private static List<Badge> badges(List<BadgeRule> rules, List<Deed> deeds) {
        return rules.stream().map(rule -> Badge.of(rule, deeds)).collect(Collectors.toList());
    }

    /** Returns the days in a range on which something earned XP. */
    int daysPractised(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate date : earning.keySet()) {
            days += date.isBefore(from) || date.isAfter(to) ? 0 : 1;
        }
        return days;
    }
}
