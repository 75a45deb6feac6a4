package app.betweencalls.engine.session;

import java.util.Set;

/**
 * A plan asked for in numbers.
 *
 * @param millis now, in milliseconds since 1970
 * @param day today, by the candidate's calendar
 * @param seconds how long the session may take
 * @param seed decides between equals
 * @param purpose what it is for
 * @param horizon what it looks at
 * @param targetRecall recall at which a point is due
 * @param worksTomorrow whether a confident error can wait for tomorrow
 * @param criteria which criteria may be asked for; empty for all
 */
public record PlanTask(
        long millis,
        long day,
        double seconds,
        long seed,
        Purpose purpose,
        Horizon horizon,
        double targetRecall,
        boolean worksTomorrow,
        Set<Integer> criteria) {
    /** Copies the set. */
    public PlanTask {
        criteria = Set.copyOf(criteria);
    }

    boolean allows(int criterion) {
        return criteria.isEmpty() || criteria.contains(criterion);
    }
}
