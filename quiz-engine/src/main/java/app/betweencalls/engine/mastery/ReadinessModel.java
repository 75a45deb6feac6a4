package app.betweencalls.engine.mastery;

import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.LearningOutcome;
import app.betweencalls.engine.framework.OutcomeKind;
import app.betweencalls.engine.memory.DayBoundary;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * From a candidate's state to the readiness of a criterion on a date.
 *
 * <p>The form is drawn with replacement, points equally likely and the live questions of a point equally likely, so
 * given
 * the ability all its questions share one chance: the mean over the criterion. The ability is normal around its
 * estimate
 * (Laplace); the readiness is the mean over 7 nodes of it and the interval runs between its 10th and 90th percentiles,
 * widened by what stays unknown of the points. Immutable and thread-safe, as far as the state is left alone.
 *
 * @param rules the form and its bands
 */
public record ReadinessModel(ReadinessRules rules) {
    /** Where nine tenths of a normal distribution lie below. */
    private static final double NINETIETH = 1.2815515655446004;

    private static final LocalTime NOON = LocalTime.NOON;

    /**
     * Returns the readiness of a criterion on a date without practice until then.
     *
     * @param state the candidate
     * @param criterion the criterion
     * @param on the date
     * @return empty for a competence criterion, which asks for workplace evidence, and where no bank has a live
     *     question
     */
    public Optional<Readiness> of(CandidateState state, AssessmentCriterion criterion, LocalDate on) {
        OptionalInt number = state.catalogue().criterionNumber(criterion.id().value());
        if (criterion.kind() == OutcomeKind.COMPETENCE || !number.isPresent()) {
            return Optional.empty();
        }
        return of(state.fold(), number.getAsInt(), moment(state.boundary(), on), criterion.verb());
    }

    /** Returns the moment a date stands for: noon by the candidate's clock. */
    public static Moment moment(DayBoundary boundary, LocalDate on) {
        long millis = on.atTime(NOON)
                .atZone(boundary.zoneAt(on.atTime(NOON).toInstant(ZoneOffset.UTC)))
                .toInstant()
                .toEpochMilli();
        return new Moment(millis, on.toEpochDay());
    }

    /**
     * A moment and its day.
     *
     * @param millis milliseconds since 1970
     * @param day days since 1970, by the candidate's calendar
     */
    public record Moment(long millis, long day) {}

    /** Returns the readiness of a criterion by its number; empty where no question of it is live. */
    public Optional<Readiness> of(CandidateFold fold, int criterion, Moment at, String verb) {
        LivePool pool = LivePool.of(fold, criterion, at);
        if (pool.points() == 0) {
            return Optional.empty();
        }
        Normal common = common(fold, criterion, pool);
        double low = readiness(pool, common.mean() - NINETIETH * common.deviation());
        double high = readiness(pool, common.mean() + NINETIETH * common.deviation());
        double mean = 0;
        for (int node = 0; node < Nodes.COUNT; node++) {
            mean += Nodes.weight(node) * readiness(pool, common.mean() + common.deviation() * Nodes.at(node));
        }
        double probability = Math.min(1, Math.max(0, mean));
        Interval interval = new Interval(Math.min(low, probability), probability, Math.max(high, probability));
        return Optional.of(new Bands(rules).judge(fold, new Bands.Subject(criterion, at, verb), pool, interval));
    }

    /**
     * A readiness and its interval.
     *
     * @param low the lower end
     * @param probability the readiness
     * @param high the upper end
     */
    record Interval(double low, double probability, double high) {}

    /** The readiness, its points' shifts all moved by an ability. */
    private double readiness(LivePool pool, double ability) {
        return FormScore.atLeast(pool.meanChance(ability), rules.questions(), rules.pass());
    }

    /** What is known of the ability common to the points of a criterion. */
    private static Normal common(CandidateFold fold, int criterion, LivePool pool) {
        Ability ability = fold.ability();
        double share = ability.share(criterion);
        double mean = ability.inCriterion(criterion, ability.overall());
        double variance = share * share * ability.overallVariance()
                + ability.criterionVariance(criterion)
                + fold.model().population().spread().model()
                + pool.pointVariance();
        return new Normal(mean, StrictMath.sqrt(variance));
    }

    /**
     * A normal distribution.
     *
     * @param mean its mean
     * @param deviation its standard deviation
     */
    record Normal(double mean, double deviation) {}

    /**
     * Returns the chance to reach the pass mark in every one of several criteria on a date.
     *
     * <p>Integrates the product over the shared ability; the marginal readinesses are never multiplied.
     *
     * @return empty if none of the criteria has a live question
     */
    public Optional<Double> together(CandidateState state, List<AssessmentCriterion> criteria, LocalDate on) {
        Moment at = moment(state.boundary(), on);
        List<LivePool> pools = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (AssessmentCriterion criterion : criteria) {
            OptionalInt number =
                    state.catalogue().criterionNumber(criterion.id().value());
            if (criterion.kind() == OutcomeKind.KNOWLEDGE && number.isPresent()) {
                LivePool pool = LivePool.of(state.fold(), number.getAsInt(), at);
                if (pool.points() > 0) {
                    pools.add(pool);
                    numbers.add(number.getAsInt());
                }
            }
        }
        if (pools.isEmpty()) {
            return Optional.empty();
        }
        Ability ability = state.fold().ability();
        double deviation = StrictMath.sqrt(ability.overallVariance());
        double chance = 0;
        for (int node = 0; node < Nodes.COUNT; node++) {
            double overall = ability.overall() + deviation * Nodes.at(node);
            double product = Nodes.weight(node);
            for (int index = 0; index < pools.size(); index++) {
                product *= given(state.fold(), numbers.get(index), pools.get(index), overall);
            }
            chance += product;
        }
        return Optional.of(Math.min(1, chance));
    }

    /** Returns the chance to reach the pass mark in every knowledge criterion of an outcome. */
    public Optional<Double> together(CandidateState state, LearningOutcome outcome, LocalDate on) {
        return together(state, outcome.criteria(), on);
    }

    /** The readiness of a criterion, given the overall ability. */
    private double given(CandidateFold fold, int criterion, LivePool pool, double overall) {
        double mean = fold.ability().inCriterion(criterion, overall);
        double variance = fold.ability().criterionVariance(criterion)
                + fold.model().population().spread().model()
                + pool.pointVariance();
        double deviation = StrictMath.sqrt(variance);
        double chance = 0;
        for (int node = 0; node < Nodes.COUNT; node++) {
            chance += Nodes.weight(node) * readiness(pool, mean + deviation * Nodes.at(node));
        }
        return chance;
    }
}
