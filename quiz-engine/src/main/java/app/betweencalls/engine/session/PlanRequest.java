package app.betweencalls.engine.session;

import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.mastery.CandidateState;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a session is asked for.
 *
 * @param state the candidate
 * @param at when it begins
 * @param seconds how long it may take, feedback included; above 0
 * @param seed the same request with the same seed gives the same plan
 * @param purpose what it is for
 * @param goal the date to be ready by; without one, recall is kept at the target
 * @param targetRecall recall at which a point is due, in [0.80, 0.95]; used without a goal
 * @param criteria the criteria to ask for; empty for all
 */
public record PlanRequest(
        CandidateState state,
        Instant at,
        int seconds,
        long seed,
        Purpose purpose,
        Optional<Goal> goal,
        double targetRecall,
        Set<CriterionId> criteria) {
    /** The usual recall at which a point is due. */
    public static final double USUAL_TARGET = 0.90;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the seconds are not above 0 or the target is outside [0.80, 0.95]
     */
    public PlanRequest {
        if (seconds < 1 || !(targetRecall >= 0.80 && targetRecall <= 0.95)) {
            throw new IllegalArgumentException(
                    "needs seconds above 0 and a target in [0.80, 0.95]: " + seconds + ", " + targetRecall);
        }
        criteria = Set.copyOf(criteria);
    }

    /** Returns a request for practice over all criteria at the usual target. */
    public static PlanRequest practice(CandidateState state, Instant at, int seconds, long seed) {
        return new PlanRequest(state, at, seconds, seed, Purpose.PRACTICE, Optional.empty(), USUAL_TARGET, Set.of());
    }

    /** Returns this request with a date to be ready by. */
    public PlanRequest readyBy(Goal date) {
        return new PlanRequest(state, at, seconds, seed, purpose, Optional.of(date), targetRecall, criteria);
    }

    /** Returns this request for another purpose. */
    public PlanRequest to(Purpose other) {
        return new PlanRequest(state, at, seconds, seed, other, goal, targetRecall, criteria);
    }

    /** Returns this request for some criteria only. */
    public PlanRequest within(Set<CriterionId> only) {
        return new PlanRequest(state, at, seconds, seed, purpose, goal, targetRecall, only);
    }
}
