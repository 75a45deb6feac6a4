package app.betweencalls.engine.laboratory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Policies side by side on the same people: true readiness on the date for the same minutes, and the minutes each needs
 * for what FSRS with due points first reaches.
 *
 * <p>Minutes are read off a curve over several runs, by straight lines between them, seed by seed.
 */
public final class Comparison {
    private static final double[] GRID = {0.3, 0.45, 0.6, 0.75, 0.9, 1.0, 1.25};
    private static final int WHOLE = 5;
    private static final double TWO_SIDED_95 = 1.96;

    private final Plan plan;

    /**
     * What is compared.
     *
     * @param design bank, people, days and minutes; its family, policy and seed are replaced
     * @param kinds the families
     * @param policies the policies
     * @param seeds how many seeds, from that of the design on
     * @param curves whether the minutes needed are wanted, which takes seven times as long
     */
    public record Plan(
            Study.Design design, List<LearnerKind> kinds, List<PolicyKind> policies, int seeds, boolean curves) {
        /** Copies the lists. */
        public Plan {
            kinds = List.copyOf(kinds);
            policies = List.copyOf(policies);
        }
    }

    /**
     * A figure with the range it lies in at 95 %.
     *
     * @param mean the figure
     * @param low lower end
     * @param high upper end
     */
    public record Figure(double mean, double low, double high) {
        static Figure of(List<Double> values) {
            double mean = 0;
            for (double value : values) {
                mean += value / values.size();
            }
            double squares = 0;
            for (double value : values) {
                squares += (value - mean) * (value - mean);
            }
            int size = values.size();
            double error = size < 2 ? 0 : StrictMath.sqrt(squares / (size - 1) / size);
            return new Figure(mean, mean - TWO_SIDED_95 * error, mean + TWO_SIDED_95 * error);
        }
    }

    /**
     * How a policy did with a family.
     *
     * @param kind the family
     * @param policy the policy
     * @param readiness true readiness on the date, over people and seeds
     * @param minutes minutes needed for what FSRS with due points first reaches, as a part of its minutes; over seeds
     */
    public record Row(LearnerKind kind, PolicyKind policy, Figure readiness, Figure minutes) {}

    /** Sets up a comparison. */
    public Comparison(Plan plan) {
        this.plan = plan;
    }

    /** Runs it, family by family. */
    public List<Row> run() {
        List<Row> rows = new ArrayList<>();
        for (LearnerKind kind : plan.kinds()) {
            rows.addAll(run(kind));
        }
        return rows;
    }

    private List<Row> run(LearnerKind kind) {
        Map<PolicyKind, List<Double>> readiness = new EnumMap<>(PolicyKind.class);
        Map<PolicyKind, List<Double>> minutes = new EnumMap<>(PolicyKind.class);
        for (int offset = 0; offset < plan.seeds(); offset++) {
            Study.Design base = plan.design();
            Study.Design design = new Study.Design(
                    kind,
                    PolicyKind.FSRS_DUE_FIRST,
                    base.size(),
                    base.people(),
                    base.days(),
                    base.minutes(),
                    base.seed() + offset);
            double target = plan.curves() ? new Study(design).run().trueReadiness() : 0;
            for (PolicyKind policy : plan.policies()) {
                double[] curve =
                        curve(design.with(policy), readiness.computeIfAbsent(policy, any -> new ArrayList<>()));
                minutes.computeIfAbsent(policy, any -> new ArrayList<>())
                        .add(plan.curves() ? needed(curve, target) : Double.NaN);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (PolicyKind policy : plan.policies()) {
            rows.add(new Row(
                    kind,
                    policy,
                    Figure.of(readiness.getOrDefault(policy, List.of())),
                    Figure.of(minutes.getOrDefault(policy, List.of()))));
        }
        return rows;
    }

    /**
     * Mean readiness at each part of the minutes; what single people reach with the whole of them is added to a
     * list.
     */
    private double[] curve(Study.Design design, List<Double> people) {
        double[] curve = new double[GRID.length];
        for (int point = 0; point < GRID.length; point++) {
            if (plan.curves() || point == WHOLE) {
                Study study = new Study(design.with(design.minutes() * GRID[point])).run();
                curve[point] = study.trueReadiness();
                for (int number = 0; point == WHOLE && number < design.people(); number++) {
                    people.add(study.trueReadiness(number));
                }
            }
        }
        return curve;
    }

    /** The part of the minutes at which a curve first reaches a target; beyond its ends it goes on straight. */
    static double needed(double[] curve, double target) {
        for (int point = 1; point < GRID.length; point++) {
            if (curve[point] >= target || point == GRID.length - 1) {
                double rise = Math.max(1e-4, curve[point] - curve[point - 1]);
                double part = (target - curve[point - 1]) / rise;
                double minutes = GRID[point - 1] + part * (GRID[point] - GRID[point - 1]);
                return Math.max(GRID[0] / 2, Math.min(2, minutes));
            }
        }
        throw new IllegalStateException("the grid has points");
    }
}
