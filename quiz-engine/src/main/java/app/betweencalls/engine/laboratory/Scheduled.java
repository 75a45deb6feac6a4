package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.memory.Fsrs6;
import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.review.Rating;
import app.betweencalls.engine.session.SeededRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The simple ways: every point has a day on which it is due, set by a rule after each answer; due ones come first, or
 * new ones do, at a steady rate. No point twice a day; siblings in turn.
 */
final class Scheduled implements Policy {
    private static final int[] LADDER = {1, 3, 10, 30, 60};
    private static final int[] BOXES = {1, 2, 4, 8, 16};
    private static final double USUAL_SECONDS = 20;

    private final World world;
    private final Rule rule;
    private final boolean newFirst;
    private final int newADay;
    private final SeededRandom random;
    private final double[] due;
    private final double[] lastDay;
    private final int[] level;
    private final double[] ease;
    private final double[] interval;
    private final @Nullable MemoryState[] states;
    private final int[] turn;
    private final Fsrs6 model = Fsrs6.standard();
    private final List<Integer> order = new ArrayList<>();
    private long newDay = -1;
    private int newToday;

    /** How the next due day follows from an answer. */
    enum Rule {
        RANDOM,
        LEITNER,
        LADDER,
        SM2,
        FSRS
    }

    /**
     * Makes a policy.
     *
     * @param newFirst whether new points go before due ones
     * @param newADay new points a day at most
     */
    Scheduled(World world, Rule rule, boolean newFirst, int newADay, long seed) {
        this.world = world;
        this.rule = rule;
        this.newFirst = newFirst;
        this.newADay = newADay;
        this.random = new SeededRandom(seed);
        int points = world.catalogue().points();
        due = new double[points];
        lastDay = new double[points];
        level = new int[points];
        ease = new double[points];
        interval = new double[points];
        states = new MemoryState[points];
        turn = new int[points];
        for (int point = 0; point < points; point++) {
            lastDay[point] = Double.NaN;
            ease[point] = 2.5;
            order.add(point);
        }
        for (int left = points; left > 1; left--) {
            int other = random.nextInt(left);
            Integer kept = order.get(left - 1);
            order.set(left - 1, order.get(other));
            order.set(other, kept);
        }
    }

    @Override
    public List<Integer> plan(double day, double seconds) {
        long today = (long) Math.floor(day);
        if (today != newDay) {
            newDay = today;
            newToday = 0;
        }
        List<Integer> points = new ArrayList<>();
        List<Integer> fresh = new ArrayList<>();
        List<Integer> ahead = new ArrayList<>();
        for (int point : order) {
            if (Double.isNaN(lastDay[point])) {
                fresh.add(point);
            } else if (Math.floor(lastDay[point]) < today) {
                (rule == Rule.RANDOM || due[point] <= today ? points : ahead).add(point);
            }
        }
        if (rule == Rule.RANDOM) {
            points.addAll(fresh);
            points.sort(Comparator.comparing(point -> SeededRandomAccess.at(point, day)));
        } else {
            points.sort(Comparator.comparing(point -> urgency(point, day)));
            List<Integer> some = fresh.subList(0, Math.min(fresh.size(), Math.max(0, newADay - newToday)));
            if (newFirst) {
                points.addAll(0, some);
            } else {
                points.addAll(some);
            }
            // With nothing due and nothing new, a sensible person practises ahead rather than not at all.
            ahead.sort(Comparator.comparing(point -> urgency(point, day)));
            points.addAll(ahead);
        }
        int count = (int) Math.max(1, seconds / USUAL_SECONDS);
        List<Integer> plan = new ArrayList<>();
        for (int point : points.subList(0, Math.min(count, points.size()))) {
            plan.add(question(point));
        }
        return plan;
    }

    /** A number in [0, 1) from a point and a moment. */
    private static final class SeededRandomAccess {
        static double at(int point, double day) {
            return new SeededRandom(Double.doubleToLongBits(day) * 31 + point).nextDouble();
        }
    }

    private double urgency(int point, double day) {
        MemoryState state = states[point];
        return rule == Rule.FSRS && state != null ? model.recall(state, day - lastDay[point]) : due[point];
    }

    private int question(int point) {
        Catalogue catalogue = world.catalogue();
        // The last sibling is held out.
        return catalogue.sibling(point, turn[point] % (catalogue.siblings(point) - 1));
    }

    @Override
    public void answered(int question, double day, boolean right, double seconds) {
        int point = world.catalogue().pointOf(question);
        boolean isNew = Double.isNaN(lastDay[point]);
        newToday += isNew ? 1 : 0;
        turn[point]++;
        double days = next(point, day, right, isNew);
        due[point] = Math.floor(day) + Math.max(1, StrictMath.rint(days));
        lastDay[point] = day;
    }

    private double next(int point, double day, boolean right, boolean isNew) {
        switch (rule) {
            case LEITNER -> {
                level[point] = right ? Math.min(BOXES.length - 1, isNew ? 1 : level[point] + 1) : 0;
                return BOXES[level[point]];
            }
            case LADDER -> {
                level[point] = right && !isNew ? Math.min(LADDER.length - 1, level[point] + 1) : 0;
                return LADDER[level[point]];
            }
            case SM2 -> {
                return sm2(point, right);
            }
            case FSRS -> {
                Rating rating = right ? Rating.GOOD : Rating.AGAIN;
                MemoryState before = states[point];
                MemoryState after = before == null
                        ? model.first(rating)
                        : model.update(before, Math.floor(day) - Math.floor(lastDay[point]), rating);
                states[point] = after;
                return model.intervalDays(after, 0.9);
            }
            default -> {
                return 1;
            }
        }
    }

    /** SuperMemo 2, with a right answer as quality 4 and a wrong one as quality 2. */
    private double sm2(int point, boolean right) {
        if (!right) {
            level[point] = 0;
            ease[point] = Math.max(1.3, ease[point] - 0.32);
            interval[point] = 1;
            return 1;
        }
        level[point]++;
        interval[point] = level[point] == 1 ? 1 : level[point] == 2 ? 6 : interval[point] * ease[point];
        return interval[point];
    }
}
