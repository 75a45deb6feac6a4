package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.mastery.CandidateFold;
import app.betweencalls.engine.mastery.Population;
import app.betweencalls.engine.mastery.Readiness;
import app.betweencalls.engine.mastery.ReadinessModel;
import app.betweencalls.engine.mastery.ReadinessRules;
import app.betweencalls.engine.session.Forecast;
import java.util.ArrayList;
import java.util.List;

/**
 * How true the engine's figures are: readiness on the date and the forecast a third of the way, against what the
 * learners really would reach, beside simple rules.
 */
public final class Judgement {
    private static final int TENTHS = 10;

    private final List<double[]> engine = new ArrayList<>();
    private final List<double[]> forecast = new ArrayList<>();
    private final List<double[]> shareRight = new ArrayList<>();
    private final List<double[]> lastTen = new ArrayList<>();
    private final List<double[]> difficulties = new ArrayList<>();
    private double answersAQuestion;

    /**
     * How true the figures of one way are.
     *
     * @param name the way
     * @param count figures judged
     * @param calibrationError mean distance of figure and truth by tenth of the figure
     * @param brier mean squared error against passing, its chance being the truth
     * @param coverage share of truths within the interval; not a number where the way has none
     */
    public record Score(String name, int count, double calibrationError, double brier, double coverage) {}

    /**
     * How well pooled difficulty finds the truth.
     *
     * @param correlation with the true difficulty, over questions that were asked
     * @param authors that of the authors' estimates, over the same questions
     * @param answersAQuestion mean answers a question
     */
    public record Recovery(double correlation, double authors, double answersAQuestion) {}

    /** Begins without a study. */
    public Judgement() {
        // Studies are added one by one.
    }

    /** Runs a study of the engine's own planner and judges its figures; may be called for several studies. */
    public void add(Study.Design design) {
        Study study = new Study(design.with(PolicyKind.OURS));
        int third = design.days() / 3;
        study.runDays(0, third);
        Forecast[][] forecasts = new Forecast[design.people()][];
        long dateMillis = Ours.millis(design.days() + 0.5);
        for (int number = 0; number < design.people(); number++) {
            Forecast.Plan plan = new Forecast.Plan(
                    study.calendar(number),
                    Person.BEGINNING.plusDays(third),
                    study.goal(),
                    dateMillis,
                    design.seed() * 1000 + number);
            forecasts[number] = Forecast.of(study.ours(number).fold(), plan, ReadinessRules.usual());
        }
        study.runDays(third, design.days());
        ReadinessModel.Moment date =
                new ReadinessModel.Moment(dateMillis, Person.BEGINNING.toEpochDay() + design.days());
        for (int number = 0; number < design.people(); number++) {
            judge(study, number, forecasts[number], date);
        }
        recover(study);
    }

    private void judge(Study study, int number, Forecast[] forecasts, ReadinessModel.Moment date) {
        Ours ours = study.ours(number);
        CandidateFold fold = ours.fold();
        ReadinessModel model = new ReadinessModel(ReadinessRules.usual());
        for (int criterion = 0; criterion < forecasts.length; criterion++) {
            double truth = study.trueReadiness(number, criterion);
            Readiness readiness = model.of(fold, criterion, date, "explain").get();
            engine.add(new double[] {readiness.probability(), truth, readiness.low(), readiness.high()});
            Forecast ahead = forecasts[criterion];
            forecast.add(new double[] {ahead.probability(), truth, ahead.low(), ahead.high()});
            shareRight.add(new double[] {Study.Form.passing(ours.share(criterion)), truth});
            lastTen.add(new double[] {ours.lastTen(criterion) >= 8 ? 1 : 0, truth});
        }
    }

    private void recover(Study study) {
        Population population = study.classroom().model().population();
        int asked = 0;
        for (int question = 0; question < study.world().catalogue().questions(); question++) {
            Population.Difficulty pooled = population
                    .difficulties()
                    .get(study.world().catalogue().item(question).question());
            if (pooled != null) {
                asked++;
                difficulties.add(new double[] {
                    pooled.mean(),
                    study.world().difficulty(question),
                    -study.world().catalogue().item(question).authorShare()
                });
            }
        }
        answersAQuestion = study.classroom().observations().size() / (double) Math.max(1, asked);
    }

    /** Returns the scores: readiness, forecast, and the simple rules. */
    public List<Score> scores() {
        return List.of(
                score("readiness", engine, true),
                score("forecast", forecast, true),
                score("share right", shareRight, false),
                score("last ten", lastTen, false));
    }

    private static Score score(String name, List<double[]> rows, boolean interval) {
        double[] distance = new double[TENTHS];
        double brier = 0;
        int within = 0;
        for (double[] row : rows) {
            distance[(int) Math.min(TENTHS - 1, row[0] * TENTHS)] += row[0] - row[1];
            brier += (row[0] - row[1]) * (row[0] - row[1]) + row[1] * (1 - row[1]);
            within += interval && row[2] <= row[1] && row[1] <= row[3] ? 1 : 0;
        }
        double error = 0;
        for (double each : distance) {
            error += Math.abs(each) / rows.size();
        }
        double coverage = interval ? within / (double) rows.size() : Double.NaN;
        return new Score(name, rows.size(), error, brier / rows.size(), coverage);
    }

    /** Returns how well pooled difficulty found the truth, over the studies so far. */
    public Recovery recovery() {
        return new Recovery(correlation(0), correlation(2), answersAQuestion);
    }

    private double correlation(int column) {
        double[] sums = new double[5];
        for (double[] row : difficulties) {
            sums[0] += row[column];
            sums[1] += row[1];
            sums[2] += row[column] * row[column];
            sums[3] += row[1] * row[1];
            sums[4] += row[column] * row[1];
        }
        double size = difficulties.size();
        double shared = sums[4] - sums[0] * sums[1] / size;
        double one = sums[2] - sums[0] * sums[0] / size;
        double other = sums[3] - sums[1] * sums[1] / size;
        return shared / StrictMath.sqrt(one * other);
    }
}
