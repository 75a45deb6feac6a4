package app.betweencalls.engine.session;

import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.mastery.CandidateFold;
import app.betweencalls.engine.mastery.CandidateState;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.ReadinessModel;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Plans sessions: which questions, in which order, each with its reason.
 *
 * <p>A pure function of the request, so a plan can be made again after an interruption. {@link PointPlanner} has the
 * rules. Thread-safe, as far as the states are left alone.
 */
public final class SessionPlanner {
    private static final int NONE = -1;

    private SessionPlanner() {}

    /** Plans a session. */
    public static SessionPlan plan(PlanRequest request) {
        Catalogue catalogue = request.state().catalogue();
        List<Pick> picks = new ArrayList<>();
        for (Chosen chosen : PointPlanner.plan(request.state().fold(), task(request))) {
            picks.add(pick(catalogue, chosen, request.seed(), request.goal().map(Goal::date)));
        }
        return new SessionPlan(picks);
    }

    private static PlanTask task(PlanRequest request) {
        CandidateState state = request.state();
        LocalDate today = state.dateOf(request.at());
        return new PlanTask(
                request.at().toEpochMilli(),
                today.toEpochDay(),
                request.seconds(),
                request.seed(),
                request.purpose(),
                horizon(state, request.at(), request.goal()),
                request.targetRecall(),
                state.calendar().isWorkingDay(today.plusDays(1)),
                criteria(state.catalogue(), request.criteria()));
    }

    /** Returns what a plan looks at: the date of the goal, or a while ahead without one or after it. */
    static Horizon horizon(CandidateState state, Instant at, Optional<Goal> goal) {
        LocalDate today = state.dateOf(at);
        if (!goal.isPresent() || goal.get().date().isBefore(today)) {
            return new Horizon(at.toEpochMilli() + Horizon.OPEN_MILLIS, false, Double.MAX_VALUE);
        }
        LocalDate date = goal.get().date();
        return horizon(
                state.calendar(),
                today,
                ReadinessModel.moment(state.boundary(), date).millis(),
                goal.get());
    }

    /** Returns the horizon of a goal that is not past. */
    public static Horizon horizon(WorkCalendar calendar, LocalDate today, long dateMillis, Goal goal) {
        int days = calendar.workingDays(today, goal.date().minusDays(1));
        return new Horizon(dateMillis, true, days * goal.minutesADay() * 60);
    }

    /** The numbers of the criteria wanted; one no bank serves stays in, so that it does not turn into all. */
    private static Set<Integer> criteria(Catalogue catalogue, Set<CriterionId> wanted) {
        Set<Integer> criteria = new HashSet<>();
        for (CriterionId criterion : wanted) {
            criteria.add(catalogue.criterionNumber(criterion.value()).orElse(NONE));
        }
        return criteria;
    }

    static Pick pick(Catalogue catalogue, Chosen chosen, long seed, Optional<LocalDate> date) {
        PointId point = new PointId(catalogue.pointId(chosen.point()));
        return new Pick(
                new QuestionId(catalogue.item(chosen.question()).question()),
                SeededRandom.mix(seed, chosen.question()),
                point,
                chosen.why(point.criterion().number(), date));
    }

    /**
     * Returns a sibling to stand in for a question that was interrupted.
     *
     * @param state the candidate, the void not yet folded or folded
     * @param at now
     * @param interrupted what was on the screen
     * @param seed decides its variant and options
     * @return empty if the point has no other question that may be shown: then the same one returns and counts for
     *     nothing but learning
     */
    public static Optional<Pick> replacement(CandidateState state, Instant at, QuestionId interrupted, long seed) {
        Catalogue catalogue = state.catalogue();
        OptionalInt number = catalogue.questionNumber(interrupted.value());
        if (!number.isPresent()) {
            return Optional.empty();
        }
        CandidateFold fold = state.fold();
        int point = catalogue.pointOf(number.getAsInt());
        long day = state.boundary().dayOf(at);
        int best = -1;
        for (int place = 0; place < catalogue.siblings(point); place++) {
            int sibling = catalogue.sibling(point, place);
            if (sibling != number.getAsInt()
                    && PointPlanner.mayBeShown(catalogue, sibling, day)
                    && (best < 0 || fold.shownAt(sibling) < fold.shownAt(best))) {
                best = sibling;
            }
        }
        if (best < 0) {
            return Optional.empty();
        }
        double recall = fold.recall(point, at.toEpochMilli());
        return Optional.of(
                pick(catalogue, new Chosen(best, point, Reason.REPLACEMENT, recall), seed, Optional.empty()));
    }
}
