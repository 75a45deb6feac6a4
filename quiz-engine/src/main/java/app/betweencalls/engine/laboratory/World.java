package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.GuessChance;
import app.betweencalls.engine.mastery.Pace;
import app.betweencalls.engine.question.Pool;
import app.betweencalls.engine.session.SeededRandom;
import java.util.ArrayList;
import java.util.List;

/**
 * A bank with the truth about its questions: how hard they are, how long they take, what their author thought.
 *
 * <p>Each point has three practice questions and one held out; six tenths are choices of one of four.
 */
public final class World {
    private static final int SIBLINGS = 4;
    private static final double DIFFICULTY_SPREAD = 0.7;
    private static final double POINT_SPREAD = 0.4;
    private static final double SECONDS_SPREAD = 0.2;
    private static final double AUTHOR_ERROR = 0.12;

    /** Log-odds of knowing before any practice, at average ability and difficulty. */
    static final double BEFORE = -1.0;

    static final double SLIP = 0.05;

    private final Catalogue catalogue;
    private final double[] difficulty;
    private final double[] seconds;

    /**
     * How large a bank is.
     *
     * @param criteria criteria, at least 1
     * @param points points of each, at least 1, at most 99
     */
    public record Size(int criteria, int points) {
        /** Eight criteria of twelve points: about what one unit of the framework has. */
        public static final Size USUAL = new Size(8, 12);
    }

    private World(Catalogue catalogue, double[] difficulty, double[] seconds) {
        this.catalogue = catalogue;
        this.difficulty = difficulty;
        this.seconds = seconds;
    }

    /** Makes a bank. */
    public static World make(Size size, long seed) {
        SeededRandom random = new SeededRandom(seed);
        List<Catalogue.Item> items = new ArrayList<>();
        List<Double> difficulties = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (int criterion = 0; criterion < size.criteria(); criterion++) {
            String criterionId = "X/" + (100 + criterion / 90) + "/0001:1." + (10 + criterion % 90);
            for (int point = 1; point <= size.points(); point++) {
                String pointId = criterionId + "#" + (point < 10 ? "0" : "") + point;
                double shared = POINT_SPREAD * random.nextNormal();
                for (int sibling = 0; sibling < SIBLINGS; sibling++) {
                    String type = type(random.nextDouble());
                    double guess = GuessChance.of(type, 4);
                    double hard = shared + DIFFICULTY_SPREAD * random.nextNormal();
                    double share = guess + (1 - guess - SLIP) / (1 + StrictMath.exp(hard - BEFORE));
                    double author = share + AUTHOR_ERROR * random.nextNormal();
                    items.add(new Catalogue.Item(
                            "q-" + criterion + "-" + (100 + point) + "-" + sibling,
                            pointId,
                            criterionId,
                            type,
                            guess,
                            Math.min(0.98, Math.max(0.05, author)),
                            sibling == SIBLINGS - 1 ? Pool.HELD_OUT : Pool.PRACTICE,
                            false,
                            Catalogue.Days.ALWAYS));
                    difficulties.add(hard);
                    times.add(Pace.usualSeconds(type) * StrictMath.exp(SECONDS_SPREAD * random.nextNormal()));
                }
            }
        }
        return arranged(Catalogue.ofItems(items), items, difficulties, times);
    }

    /** The catalogue numbers questions in the order of ids: brings the truths into that order. */
    private static World arranged(
            Catalogue catalogue, List<Catalogue.Item> items, List<Double> difficulties, List<Double> times) {
        double[] difficulty = new double[items.size()];
        double[] seconds = new double[items.size()];
        for (int index = 0; index < items.size(); index++) {
            int number = catalogue.questionNumber(items.get(index).question()).getAsInt();
            difficulty[number] = difficulties.get(index);
            seconds[number] = times.get(index);
        }
        return new World(catalogue, difficulty, seconds);
    }

    private static String type(double draw) {
        if (draw < 0.6) {
            return "single";
        }
        if (draw < 0.7) {
            return "truefalse";
        }
        if (draw < 0.8) {
            return "multiple";
        }
        return draw < 0.9 ? "numeric" : "short";
    }

    /** Returns the questions as the engine sees them. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** Returns the true difficulty of a question, on the scale of log-odds. */
    public double difficulty(int question) {
        return difficulty[question];
    }

    /** Returns the seconds a question takes a person of average speed, feedback included. */
    public double seconds(int question) {
        return seconds[question];
    }
}
