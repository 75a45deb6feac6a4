package app.betweencalls.api.revision;

import app.betweencalls.api.banks.Banks;
import app.betweencalls.api.enrolments.Enrolments;
import app.betweencalls.api.web.Acting;
import app.betweencalls.api.web.Ids;
import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.OutcomeKind;
import app.betweencalls.engine.framework.Point;
import app.betweencalls.engine.mastery.CandidateState;
import app.betweencalls.engine.mastery.Readiness;
import app.betweencalls.engine.mastery.ReadinessModel;
import app.betweencalls.engine.mastery.ReadinessRules;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.session.Pick;
import app.betweencalls.engine.session.PlanRequest;
import app.betweencalls.engine.session.SessionPlanner;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Asks the engine's planner, on behalf of sessions, over the units a candidate has chosen. */
@Singleton
class Planning {
    private static final int DAYS_AHEAD = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK);

    private final ReadinessModel model = new ReadinessModel(ReadinessRules.usual());
    private final CandidateStates states;
    private final Enrolments enrolments;
    private final Banks banks;
    private final Ids ids;

    Planning(CandidateStates states, Enrolments enrolments, Banks banks, Ids ids) {
        this.states = states;
        this.enrolments = enrolments;
        this.banks = banks;
        this.ids = ids;
    }

    /**
     * How a session begins.
     *
     * @param picks what to ask, in order
     * @param before readiness by criterion id
     */
    record Begun(List<StoredPick> picks, Map<String, Double> before) {}

    /**
     * How a session ends.
     *
     * @param readiness by criterion id
     * @param earned what it earned, in words
     * @param nextMoment when to come back, in words
     */
    record Outlook(Map<String, Double> readiness, String earned, String nextMoment) {}

    /** Returns the readiness of a criterion on a date; empty for competence, and where no question serves it. */
    Optional<Readiness> readiness(CandidateState state, AssessmentCriterion criterion, LocalDate on) {
        return model.of(state, criterion, on);
    }

    /**
     * Plans a session of so many seconds: knowledge criteria first, since those have a readiness to move; what lies
     * under competence criteria when they are asked for, or when nothing else is worth asking now.
     *
     * @param only the criterion to practise; empty to leave it to the planner
     */
    Begun begin(Acting acting, Instant now, int seconds, Optional<CriterionId> only) {
        List<AssessmentCriterion> criteria = criteria(acting);
        List<Set<CriterionId>> choices = only.isPresent()
                ? List.of(ids(criteria, criterion -> criterion.id().equals(only.get())))
                : List.of(
                        ids(criteria, criterion -> criterion.kind() == OutcomeKind.KNOWLEDGE),
                        ids(criteria, criterion -> criterion.kind() == OutcomeKind.COMPETENCE));
        long seed = ids.seed();
        return states.read(acting.account(), acting.zone(), state -> {
            PlanRequest request = PlanRequest.practice(state, now, seconds, seed);
            List<StoredPick> picks = choices.stream()
                    .filter(wanted -> !wanted.isEmpty())
                    .map(wanted -> SessionPlanner.plan(request.within(wanted)).picks())
                    .filter(plan -> !plan.isEmpty())
                    .findFirst()
                    .orElse(List.of())
                    .stream()
                    .map(this::stored)
                    .collect(Collectors.toList());
            return new Begun(picks, figures(state, criteria, now));
        });
    }

    private static Set<CriterionId> ids(List<AssessmentCriterion> criteria, Predicate<AssessmentCriterion> wanted) {
        return criteria.stream().filter(wanted).map(AssessmentCriterion::id).collect(Collectors.toSet());
    }

    /** Returns what stands in for a question that was left; the same one where the point has no other. */
    StoredPick replacement(Acting acting, Instant now, StoredPick left) {
        QuestionId question = new QuestionId(left.question());
        long seed = ids.seed();
        return states.read(
                acting.account(),
                acting.zone(),
                state -> SessionPlanner.replacement(state, now, question, seed)
                        .map(this::stored)
                        .orElseGet(() ->
                                new StoredPick(left.question(), left.version(), Long.toString(seed), left.why())));
    }

    private StoredPick stored(Pick pick) {
        return new StoredPick(
                pick.question().value(), banks.version(pick.question()), Long.toString(pick.seed()), pick.why());
    }

    /** Returns what a session leaves behind. */
    Outlook outlook(Acting acting, Instant now, List<Fact.Review> answered) {
        List<AssessmentCriterion> criteria = criteria(acting);
        return states.read(
                acting.account(),
                acting.zone(),
                state -> new Outlook(
                        figures(state, criteria, now),
                        answered.isEmpty() ? "Nothing was answered this time." : "Every answer is saved.",
                        nextMoment(state, criteria, now)));
    }

    private List<AssessmentCriterion> criteria(Acting acting) {
        return enrolments.specified(acting.account()).stream()
                .flatMap(reference -> banks.framework().unit(reference).stream())
                .flatMap(unit -> unit.outcomes().stream())
                .flatMap(outcome -> outcome.criteria().stream())
                .collect(Collectors.toList());
    }

    private Map<String, Double> figures(CandidateState state, List<AssessmentCriterion> criteria, Instant now) {
        Map<String, Double> figures = new LinkedHashMap<>();
        for (AssessmentCriterion criterion : criteria) {
            readiness(state, criterion, state.dateOf(now))
                    .ifPresent(readiness -> figures.put(criterion.id().value(), readiness.probability()));
        }
        return figures;
    }

    private static String nextMoment(CandidateState state, List<AssessmentCriterion> criteria, Instant now) {
        LocalDate today = state.dateOf(now);
        for (int ahead = 1; ahead <= DAYS_AHEAD; ahead++) {
            LocalDate date = today.plusDays(ahead);
            Instant noon = date.atTime(LocalTime.NOON)
                    .atZone(state.boundary().zoneAt(now))
                    .toInstant();
            long due = criteria.stream()
                    .flatMap(criterion -> criterion.points().stream())
                    .map(Point::id)
                    .filter(point -> state.memory(point).isPresent())
                    .filter(point -> state.recall(point, noon) < PlanRequest.USUAL_TARGET)
                    .count();
            if (due > 0) {
                String points = due == 1 ? "one point" : due + " points";
                String when = ahead == 1 ? "tomorrow" : "on " + DAY.format(date);
                return "Next useful moment: " + when + ", when " + points + " would begin to fade.";
            }
        }
        return "Next useful moment: tomorrow, with new points.";
    }
}
