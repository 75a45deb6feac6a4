package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.mastery.FormScore;
import app.betweencalls.engine.mastery.Population;
import app.betweencalls.engine.review.WorkCalendar;
import app.betweencalls.engine.session.Goal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One run: so many learners of one family, one policy, so many minutes a working day until a date.
 *
 * <p>The same seed gives the same bank and the same people to every policy. Deterministic.
 */
public final class Study {
    private static final double SESSION_SECONDS = 120;
    private static final double FIRST_HOUR = 9;
    private static final double HOURS_APART = 0.45;
    private static final int MOST_SESSIONS = 30;

    private final Design design;
    private final World world;
    private final Classroom classroom;
    private final List<Seat> seats = new ArrayList<>();

    /**
     * What a study is.
     *
     * @param kind the family of learners
     * @param policy how questions are chosen
     * @param size the bank
     * @param people how many learners
     * @param days days until the date
     * @param minutes minutes a working day
     * @param seed decides bank, people and chance
     */
    public record Design(
            LearnerKind kind, PolicyKind policy, World.Size size, int people, int days, double minutes, long seed) {
        /** Returns this design with another policy. */
        public Design with(PolicyKind other) {
            return new Design(kind, other, size, people, days, minutes, seed);
        }

        /** Returns this design with other minutes. */
        public Design with(double other) {
            return new Design(kind, policy, size, people, days, other, seed);
        }
    }

    /** A learner, his habits and what chooses for him. */
    private record Seat(Person person, Learner learner, Policy policy) {}

    /** Sets up a study. */
    public Study(Design design) {
        this(design, Population.initial());
    }

    /** Sets up a study of an engine that begins with other parameters. */
    public Study(Design design, Population prior) {
        this.design = design;
        this.world = World.make(design.size(), design.seed());
        this.classroom = new Classroom(world.catalogue(), prior);
        for (int number = 0; number < design.people(); number++) {
            long seed = design.seed() * 1_000_003
                    + number * 7919L
                    + design.kind().word().hashCode();
            Person person = Person.draw(seed, design.days());
            Learner learner = new Learner(world, design.kind(), seed);
            seats.add(new Seat(person, learner, policy(person, learner, number)));
        }
    }

    private Policy policy(Person person, Learner learner, int number) {
        int points = world.catalogue().points();
        int rate = Math.max(1, (int) StrictMath.ceil(points / (0.5 * design.days() * 5 / 7)));
        return switch (design.policy()) {
            case RANDOM -> new Scheduled(world, Scheduled.Rule.RANDOM, false, points, person.seed());
            case LEITNER -> new Scheduled(world, Scheduled.Rule.LEITNER, false, points, person.seed());
            case LADDER -> new Scheduled(world, Scheduled.Rule.LADDER, false, points, person.seed());
            case SM2 -> new Scheduled(world, Scheduled.Rule.SM2, false, points, person.seed());
            case FSRS_DUE_FIRST -> new Scheduled(world, Scheduled.Rule.FSRS, false, points, person.seed());
            case FSRS_NEW_FIRST -> new Scheduled(world, Scheduled.Rule.FSRS, true, rate, person.seed());
            case OURS -> new Ours(classroom, number, person.calendar(), goal());
            case ORACLE -> new Greedy(world, learner, design.days() + 0.5);
        };
    }

    Goal goal() {
        return new Goal(Person.BEGINNING.plusDays(design.days()), design.minutes());
    }

    World world() {
        return world;
    }

    Classroom classroom() {
        return classroom;
    }

    /** The engine's planner of a learner, in a study of that policy. */
    Ours ours(int number) {
        return (Ours) seats.get(number).policy();
    }

    /** Returns the days a learner works. */
    WorkCalendar calendar(int number) {
        return seats.get(number).person().calendar();
    }

    /** Returns a learner. */
    public Learner learner(int number) {
        return seats.get(number).learner();
    }

    /** Runs all days. */
    public Study run() {
        runDays(0, design.days());
        return this;
    }

    /** Runs the days from one to before another. */
    void runDays(int from, int to) {
        for (int day = from; day < to; day++) {
            for (Seat seat : seats) {
                practise(seat, day);
            }
            if (design.policy() == PolicyKind.OURS) {
                classroom.night();
                for (Seat seat : seats) {
                    seat.policy().night(day);
                }
            }
        }
    }

    private void practise(Seat seat, int day) {
        double left = 60 * seat.person().minutes(day, design.minutes());
        for (int session = 0; left > 0 && session < MOST_SESSIONS; session++) {
            double hour = FIRST_HOUR + session * HOURS_APART;
            double used = session(seat, day + hour / 24, Math.min(SESSION_SECONDS, left));
            if (used == 0) {
                return;
            }
            left -= used;
        }
    }

    /** One session; returns the seconds it took, 0 if there was nothing to ask. */
    private double session(Seat seat, double at, double seconds) {
        double used = 0;
        while (used < seconds) {
            List<Integer> plan = seat.policy().plan(at + used / 86_400, seconds - used);
            if (plan.isEmpty()) {
                return used;
            }
            for (int question : plan) {
                double taken = seat.learner().seconds(question);
                used += taken;
                if (seat.learner().draw() >= seat.person().interrupted()) {
                    double now = at + used / 86_400;
                    seat.policy().answered(question, now, seat.learner().answer(question, now), taken);
                }
                if (used >= seconds) {
                    return used;
                }
            }
        }
        return used;
    }

    /** Returns the true readiness of a learner in a criterion on the date. */
    public double trueReadiness(int number, int criterion) {
        double chance = seats.get(number).learner().meanChance(criterion, design.days() + 0.5);
        return Form.passing(chance);
    }

    /** Returns the true readiness of a learner on the date, the mean over the criteria. */
    public double trueReadiness(int number) {
        double sum = 0;
        for (int criterion = 0; criterion < world.catalogue().criteria(); criterion++) {
            sum += trueReadiness(number, criterion);
        }
        return sum / world.catalogue().criteria();
    }

    /** Returns the mean true readiness over the learners. */
    public double trueReadiness() {
        double sum = 0;
        for (int number = 0; number < seats.size(); number++) {
            sum += trueReadiness(number);
        }
        return sum / seats.size();
    }

    /** The form of a readiness: 10 questions, 8 to pass. */
    static final class Form {
        private Form() {}

        static double passing(double chance) {
            double[] chances = new double[10];
            Arrays.fill(chances, chance);
            return FormScore.atLeast(chances, 8);
        }
    }
}
