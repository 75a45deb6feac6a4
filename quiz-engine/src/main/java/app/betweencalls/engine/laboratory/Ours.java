package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.mastery.Answered;
import app.betweencalls.engine.mastery.CandidateFold;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.review.WorkCalendar;
import app.betweencalls.engine.session.Chosen;
import app.betweencalls.engine.session.Goal;
import app.betweencalls.engine.session.Horizon;
import app.betweencalls.engine.session.PlanTask;
import app.betweencalls.engine.session.PointPlanner;
import app.betweencalls.engine.session.Purpose;
import app.betweencalls.engine.session.SessionPlanner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The engine's own planner, driven as a phone drives it, with the parameters learnt over all candidates each night. */
final class Ours implements Policy {
    private static final double MILLIS = 86_400_000;

    private final Classroom classroom;
    private final int number;
    private final WorkCalendar calendar;
    private final Goal goal;
    private final List<Answered> log = new ArrayList<>();
    private CandidateFold fold;
    private int version;

    Ours(Classroom classroom, int number, WorkCalendar calendar, Goal goal) {
        this.classroom = classroom;
        this.number = number;
        this.calendar = calendar;
        this.goal = goal;
        this.fold = new CandidateFold(classroom.model());
    }

    /** Returns the moment of a day, in milliseconds since 1970. */
    static long millis(double day) {
        return (long) ((Person.BEGINNING.toEpochDay() + day) * MILLIS);
    }

    CandidateFold fold() {
        return fold;
    }

    /** The share of answers on a criterion that were right, two imagined ones half right included. */
    double share(int criterion) {
        List<Boolean> answers = answers(criterion);
        int right = 0;
        for (boolean each : answers) {
            right += each ? 1 : 0;
        }
        return (right + 1.0) / (answers.size() + 2);
    }

    /** How many of the last ten answers on a criterion were right. */
    int lastTen(int criterion) {
        List<Boolean> answers = answers(criterion);
        int right = 0;
        for (boolean each : answers.subList(Math.max(0, answers.size() - 10), answers.size())) {
            right += each ? 1 : 0;
        }
        return right;
    }

    private List<Boolean> answers(int criterion) {
        Catalogue catalogue = fold.model().catalogue();
        List<Boolean> answers = new ArrayList<>();
        for (Answered answer : log) {
            if (catalogue.criterionOf(catalogue.pointOf(answer.question())) == criterion) {
                answers.add(answer.isRight());
            }
        }
        return answers;
    }

    Horizon horizon(double day) {
        LocalDate today = LocalDate.ofEpochDay(epochDay(day));
        long date = (long) ((goal.date().toEpochDay() + 0.5) * MILLIS);
        return SessionPlanner.horizon(calendar, today, date, goal);
    }

    private static long epochDay(double day) {
        return Person.BEGINNING.toEpochDay() + (long) Math.floor(day);
    }

    @Override
    public List<Integer> plan(double day, double seconds) {
        long today = epochDay(day);
        PlanTask task = new PlanTask(
                millis(day),
                today,
                seconds,
                today * 1000 + log.size(),
                Purpose.PRACTICE,
                horizon(day),
                0.9,
                calendar.isWorkingDay(LocalDate.ofEpochDay(today + 1)),
                Set.of());
        List<Integer> questions = new ArrayList<>();
        for (Chosen chosen : PointPlanner.plan(fold, task)) {
            questions.add(chosen.question());
        }
        return questions;
    }

    @Override
    public void answered(int question, double day, boolean right, double seconds) {
        long at = millis(day);
        // Noted before the fold takes it: what the memory model said beforehand.
        classroom.observe(number, question, fold, at, right);
        Answered answer =
                new Answered(question, at, epochDay(day), right ? 1 : 0, Optional.empty(), seconds, epochDay(day));
        log.add(answer);
        fold.accept(answer);
    }

    @Override
    public void night(int day) {
        if (version != classroom.version()) {
            version = classroom.version();
            fold = new CandidateFold(classroom.model());
            log.forEach(fold::accept);
        }
    }
}
