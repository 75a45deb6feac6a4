package app.betweencalls.engine.session;

import app.betweencalls.engine.mastery.Answered;
import app.betweencalls.engine.mastery.CandidateFold;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.FormScore;
import app.betweencalls.engine.mastery.ReadinessRules;
import app.betweencalls.engine.review.WorkCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Readiness on a date, if the candidate practises as planned until then.
 *
 * <p>Plays the remaining days many times over: abilities drawn from what is known of them, the planner's own choices,
 * answers by the model's own chances. The mean over the runs is the forecast, their tenth and ninetieth percentiles the
 * interval. Deterministic by seed.
 *
 * @param probability the forecast
 * @param low lower end of the 80 % interval
 * @param high upper end of the 80 % interval
 */
public record Forecast(double probability, double low, double high) {
    private static final int RUNS = 40;
    private static final long MILLIS_PER_DAY = 86_400_000L;
    private static final long MORNING = 10L * 3600 * 1000;
    private static final int MOST_DAYS = 366;
    /** Standard deviation, on the scale of log-odds, of what practice over a month may do other than modelled. */
    private static final double DOUBT = 0.8;

    private static final double DOUBT_DAYS = 30;

    /**
     * What is to be played.
     *
     * @param calendar the days worked
     * @param today the first day, which counts only if nothing was answered on it
     * @param goal date and minutes
     * @param dateMillis the moment on the date that readiness is wanted for
     * @param seed decides the draws
     */
    public record Plan(WorkCalendar calendar, LocalDate today, Goal goal, long dateMillis, long seed) {}

    /** Returns the forecast of every criterion, by its number. */
    public static Forecast[] of(CandidateFold fold, Plan plan, ReadinessRules rules) {
        int criteria = fold.model().catalogue().criteria();
        double[][] outcomes = new double[criteria][RUNS];
        for (int run = 0; run < RUNS; run++) {
            SeededRandom random = new SeededRandom(SeededRandom.mix(plan.seed(), run));
            double[] abilities = fold.drawAbilities(random::nextNormal);
            doubt(fold.model().catalogue(), abilities, plan, random);
            CandidateFold played = fold.copy();
            play(played, abilities, plan, random);
            for (int criterion = 0; criterion < criteria; criterion++) {
                double chance = meanChance(played, criterion, abilities, plan.dateMillis());
                double[] chances = new double[rules.questions()];
                Arrays.fill(chances, chance);
                outcomes[criterion][run] = FormScore.atLeast(chances, rules.pass());
            }
        }
        Forecast[] forecasts = new Forecast[criteria];
        for (int criterion = 0; criterion < criteria; criterion++) {
            forecasts[criterion] = of(outcomes[criterion]);
        }
        return forecasts;
    }

    /** What the model cannot know yet of how practice to come will work, the same for all points of a criterion. */
    private static void doubt(Catalogue catalogue, double[] abilities, Plan plan, SeededRandom random) {
        double days = Math.max(0, plan.goal().date().toEpochDay() - plan.today().toEpochDay());
        double deviation = DOUBT * StrictMath.sqrt(Math.min(1, days / DOUBT_DAYS));
        for (int criterion = 0; criterion < catalogue.criteria(); criterion++) {
            double drawn = deviation * random.nextNormal();
            for (int place = 0; place < catalogue.pointsIn(criterion); place++) {
                abilities[catalogue.pointIn(criterion, place)] += drawn;
            }
        }
    }

    private static Forecast of(double[] outcomes) {
        Arrays.sort(outcomes);
        double mean = 0;
        for (double outcome : outcomes) {
            mean += outcome / outcomes.length;
        }
        double low = outcomes[RUNS / 10];
        double high = outcomes[RUNS - 1 - RUNS / 10];
        return new Forecast(Math.min(1, mean), Math.min(low, mean), Math.max(high, mean));
    }

    private static void play(CandidateFold fold, double[] abilities, Plan plan, SeededRandom random) {
        LocalDate last = plan.today().plusDays(MOST_DAYS);
        LocalDate date = plan.today();
        while (date.isBefore(plan.goal().date()) && date.isBefore(last)) {
            if (plan.calendar().isWorkingDay(date) && fold.lastDay() < date.toEpochDay()) {
                playDay(fold, abilities, new Day(plan, date), random);
            }
            date = date.plusDays(1);
        }
    }

    private record Day(Plan plan, LocalDate date) {}

    private static void playDay(CandidateFold fold, double[] abilities, Day day, SeededRandom random) {
        long epochDay = day.date().toEpochDay();
        long millis = epochDay * MILLIS_PER_DAY + MORNING;
        Goal goal = day.plan().goal();
        // Plans keep to slow answers; over a day the usual ones fill the minutes.
        double seconds =
                goal.minutesADay() * 60 * fold.pace().eightieth() / fold.pace().median();
        Horizon horizon = new Horizon(day.plan().dateMillis(), true, 0);
        PlanTask task = new PlanTask(
                millis, epochDay, seconds, random.nextLong(), Purpose.PRACTICE, horizon, 0.9, true, Set.of());
        for (Chosen chosen : PointPlanner.plan(fold, task)) {
            boolean right = random.nextDouble() < fold.chance(chosen.question(), millis, abilities[chosen.point()]);
            fold.accept(new Answered(
                    chosen.question(),
                    millis,
                    epochDay,
                    right ? 1 : 0,
                    Optional.empty(),
                    fold.usualSeconds(chosen.question()),
                    epochDay));
        }
    }

    private static double meanChance(CandidateFold fold, int criterion, double[] abilities, long millis) {
        Catalogue catalogue = fold.model().catalogue();
        double sum = 0;
        for (int place = 0; place < catalogue.pointsIn(criterion); place++) {
            int point = catalogue.pointIn(criterion, place);
            double ofPoint = 0;
            for (int sibling = 0; sibling < catalogue.siblings(point); sibling++) {
                ofPoint += fold.chance(catalogue.sibling(point, sibling), millis, abilities[point]);
            }
            sum += ofPoint / catalogue.siblings(point);
        }
        return sum / catalogue.pointsIn(criterion);
    }
}
