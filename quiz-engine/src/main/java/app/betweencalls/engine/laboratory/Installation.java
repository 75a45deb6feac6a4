package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.mastery.Answered;
import app.betweencalls.engine.mastery.CandidateFold;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.Population;
import app.betweencalls.engine.mastery.Readiness;
import app.betweencalls.engine.mastery.ReadinessModel;
import app.betweencalls.engine.mastery.ReadinessRules;
import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.WorkCalendar;
import app.betweencalls.engine.session.Chosen;
import app.betweencalls.engine.session.Forecast;
import app.betweencalls.engine.session.Goal;
import app.betweencalls.engine.session.Horizon;
import app.betweencalls.engine.session.PlanTask;
import app.betweencalls.engine.session.PointPlanner;
import app.betweencalls.engine.session.Purpose;
import app.betweencalls.engine.session.SessionPlanner;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Several candidates on one bank, planned for and judged as in the product, with parameters learnt over all of them:
 * what someone else's study drives. Not thread-safe.
 */
public final class Installation {
    private static final long OPEN_DAYS = 30;

    private final Catalogue catalogue;
    private final Terms terms;
    private final DayBoundary boundary;
    private final Classroom classroom;
    private final Map<String, Member> members = new HashMap<>();
    private final ReadinessModel readiness = new ReadinessModel(ReadinessRules.usual());

    /**
     * What holds for all candidates.
     *
     * @param calendar the days they work
     * @param goal the date to be ready by, with minutes a day
     * @param boundary when their days begin
     * @param seed decides between equals
     */
    public record Terms(WorkCalendar calendar, Optional<Goal> goal, DayBoundary boundary, long seed) {}

    /** A candidate: number, log and fold. */
    private static final class Member {
        final int number;
        final List<Answered> log = new ArrayList<>();
        CandidateFold fold;
        int version;

        Member(int number, CandidateFold fold) {
            this.number = number;
            this.fold = fold;
        }
    }

    /**
     * An answer told to the installation.
     *
     * @param at when
     * @param question its number
     * @param share credit in [0, 1]
     * @param certainty how sure the candidate said to be
     * @param seconds foreground seconds, feedback included
     */
    public record Told(Instant at, int question, double share, Optional<Certainty> certainty, double seconds) {}

    /**
     * Readiness of a criterion and its forecast.
     *
     * @param readiness with no further practice
     * @param forecast with the planned minutes; the same as the readiness without a goal
     */
    public record Outlook(Readiness readiness, Forecast forecast) {}

    /** Opens an installation. */
    public Installation(Catalogue catalogue, Terms terms) {
        this.catalogue = catalogue;
        this.terms = terms;
        this.boundary = terms.boundary();
        this.classroom = new Classroom(catalogue, Population.initial());
    }

    private Member member(String candidate) {
        return members.computeIfAbsent(
                candidate, name -> new Member(members.size(), new CandidateFold(classroom.model())));
    }

    /** Brings a candidate up to the newest parameters. */
    private Member current(String candidate) {
        Member member = member(candidate);
        classroom.night();
        if (member.version != classroom.version()) {
            member.version = classroom.version();
            member.fold = new CandidateFold(classroom.model());
            member.log.forEach(member.fold::accept);
        }
        return member;
    }

    /** Plans a session of so many seconds. */
    public List<Chosen> plan(String candidate, Instant at, double seconds) {
        Member member = current(candidate);
        long day = boundary.dayOf(at);
        LocalDate today = LocalDate.ofEpochDay(day);
        PlanTask task = new PlanTask(
                at.toEpochMilli(),
                day,
                seconds,
                terms.seed() * 31 + at.getEpochSecond(),
                Purpose.PRACTICE,
                horizon(at, today),
                0.9,
                terms.calendar().isWorkingDay(today.plusDays(1)),
                Set.of());
        return PointPlanner.plan(member.fold, task);
    }

    private Horizon horizon(Instant at, LocalDate today) {
        if (!terms.goal().isPresent() || terms.goal().get().date().isBefore(today)) {
            return new Horizon(at.toEpochMilli() + OPEN_DAYS * 86_400_000L, false, Double.MAX_VALUE);
        }
        Goal goal = terms.goal().get();
        return SessionPlanner.horizon(
                terms.calendar(),
                today,
                ReadinessModel.moment(boundary, goal.date()).millis(),
                goal);
    }

    /** Hears of an answer. */
    public void review(String candidate, Told told) {
        Member member = member(candidate);
        long millis = told.at().toEpochMilli();
        Answered answer = new Answered(
                told.question(),
                millis,
                boundary.dayOf(told.at()),
                told.share(),
                told.certainty(),
                told.seconds(),
                boundary.dayOf(told.at()));
        if (!member.fold.isMassed(answer)) {
            classroom.observe(
                    member.number,
                    told.question(),
                    classroom.before(member.fold, told.question(), millis),
                    answer.isRight());
        }
        member.log.add(answer);
        member.fold.accept(answer);
    }

    /** Returns the chance that a candidate answers a question right. */
    public double predict(String candidate, Instant at, int question) {
        return current(candidate).fold.chance(question, at.toEpochMilli());
    }

    /**
     * Returns readiness and forecast of every criterion, by its number.
     *
     * @param candidate the candidate
     * @param at now
     * @param on the date
     * @param verbs command verb of each criterion
     */
    public List<Outlook> readiness(String candidate, Instant at, LocalDate on, List<String> verbs) {
        CandidateFold fold = current(candidate).fold;
        ReadinessModel.Moment moment = ReadinessModel.moment(boundary, on);
        Forecast[] forecasts = forecasts(fold, at, on, moment.millis());
        List<Outlook> outlooks = new ArrayList<>();
        for (int criterion = 0; criterion < catalogue.criteria(); criterion++) {
            Readiness now =
                    readiness.of(fold, criterion, moment, verbs.get(criterion)).get();
            Forecast same = new Forecast(now.probability(), now.low(), now.high());
            outlooks.add(new Outlook(now, forecasts.length == 0 ? same : forecasts[criterion]));
        }
        return outlooks;
    }

    private Forecast[] forecasts(CandidateFold fold, Instant at, LocalDate on, long dateMillis) {
        LocalDate today = LocalDate.ofEpochDay(boundary.dayOf(at));
        if (!terms.goal().isPresent() || !today.isBefore(on)) {
            return new Forecast[0];
        }
        Goal goal = new Goal(on, terms.goal().get().minutesADay());
        Forecast.Plan plan = new Forecast.Plan(terms.calendar(), today, goal, dateMillis, terms.seed());
        return Forecast.of(fold, plan, ReadinessRules.usual());
    }
}
