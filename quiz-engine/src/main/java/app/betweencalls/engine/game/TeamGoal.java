package app.betweencalls.engine.game;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;

/**
 * What a team does together in a week: days practised, all members added up, against the team's own week before.
 *
 * <p>No member is named and none is compared with another.
 *
 * @param days days practised this week, added up over the members
 * @param aim the days of the week before, or one a member if that is more
 */
public record TeamGoal(int days, int aim) {

    /**
     * Adds up a team.
     *
     * @param members the game states of those who joined
     * @param today today
     */
    public static TeamGoal of(Collection<GameState> members, LocalDate today) {
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int now = 0;
        int before = 0;
        for (GameState member : members) {
            now += member.daysPractised(monday, today);
            before += member.daysPractised(monday.minusWeeks(1), monday.minusDays(1));
        }
        return new TeamGoal(now, Math.max(members.size(), before));
    }

    /** Says whether the aim is reached. */
    public boolean isReached() {
        return days >= aim && aim > 0;
    }
}
