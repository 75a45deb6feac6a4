package app.betweencalls.engine.laboratory;

import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.session.SeededRandom;

/**
 * A simulated learner: abilities, true memory, speed, habits. Deterministic by seed; not thread-safe.
 */
public final class Learner {
    private static final double ABILITY_SPREAD = 0.7;
    private static final double CRITERION_SPREAD = 0.35;
    private static final double MEMORY_BASE = 1.2;

    private final World world;
    private final LearnerKind kind;
    private final TrueMemory memory;
    private final double ability;
    private final double[] inCriterion;
    private final double speed;
    private final double careless;
    private final SeededRandom random;
    private double mood;
    private long moodDay = Long.MIN_VALUE;

    /** Makes a learner; one in ten answers one question in eight without thinking. */
    public Learner(World world, LearnerKind kind, long seed) {
        this.world = world;
        this.kind = kind;
        this.random = new SeededRandom(seed);
        this.memory = kind.memory(world.catalogue().points(), random);
        this.ability = ABILITY_SPREAD * random.nextNormal();
        this.inCriterion = new double[world.catalogue().criteria()];
        for (int criterion = 0; criterion < inCriterion.length; criterion++) {
            inCriterion[criterion] = ability + CRITERION_SPREAD * random.nextNormal();
        }
        this.speed = StrictMath.exp(0.25 * random.nextNormal());
        this.careless = random.nextDouble() < 0.1 ? 0.125 : 0;
    }

    /** Returns the true chance of a right answer on a day, in an ordinary mood. */
    public double chance(int question, double day) {
        Catalogue catalogue = world.catalogue();
        return chance(question, memory.recall(catalogue.pointOf(question), day), 0);
    }

    private double chance(int question, double recall, double shift) {
        Catalogue catalogue = world.catalogue();
        double theta = inCriterion[catalogue.criterionOf(catalogue.pointOf(question))] + shift;
        double hard = world.difficulty(question);
        double before = 1 / (1 + StrictMath.exp(-(World.BEFORE + theta - hard)));
        double known;
        if (recall <= 0) {
            known = before;
        } else if (kind.joinsByChance()) {
            double applied = 1 / (1 + StrictMath.exp(-(2.2 + theta - hard)));
            known = before + (1 - before) * recall * applied;
        } else {
            double odds = before / (1 - before);
            double memoryOdds =
                    recall / Math.max(1e-9, 1 - recall) * StrictMath.exp(MEMORY_BASE + 0.6 * (theta - hard));
            known = (odds + memoryOdds) / (1 + odds + memoryOdds);
        }
        double guess = catalogue.item(question).guess();
        double thinking = guess + (1 - guess - World.SLIP) * known;
        return careless * guess + (1 - careless) * thinking;
    }

    /**
     * Answers a question and reads its feedback.
     *
     * @return whether it was right
     */
    public boolean answer(int question, double day) {
        drift((long) Math.floor(day));
        int point = world.catalogue().pointOf(question);
        boolean right = random.nextDouble() < chance(question, memory.recall(point, day), mood);
        memory.study(point, day, right);
        return right;
    }

    /** Good and bad days: a mood that forgets itself in about a week. */
    private void drift(long day) {
        if (day != moodDay) {
            mood = 0.85 * mood + 0.12 * random.nextNormal();
            moodDay = day;
        }
    }

    /** Returns how long the learner takes over a question this time, feedback included, in seconds. */
    public double seconds(int question) {
        return world.seconds(question) * speed * StrictMath.exp(0.3 * random.nextNormal());
    }

    /** Draws a number in [0, 1) for a habit. */
    double draw() {
        return random.nextDouble();
    }

    /**
     * Returns the expected true mean chance of a point's questions on a later day, if it is studied on some days
     * before.
     *
     * @param question the question it is studied by
     * @param days the days, in order
     * @param laterDay the day it is wanted for
     */
    double expected(int question, double[] days, double laterDay) {
        return expected(question, days, 0, laterDay);
    }

    private double expected(int question, double[] days, int next, double laterDay) {
        int point = world.catalogue().pointOf(question);
        if (next == days.length) {
            return pointChance(point, laterDay);
        }
        double now = chance(question, days[next]);
        Object saved = memory.save(point);
        memory.study(point, days[next], true);
        double right = expected(question, days, next + 1, laterDay);
        memory.restore(point, saved);
        memory.study(point, days[next], false);
        double wrong = expected(question, days, next + 1, laterDay);
        memory.restore(point, saved);
        return now * right + (1 - now) * wrong;
    }

    private double pointChance(int point, double day) {
        Catalogue catalogue = world.catalogue();
        double sum = 0;
        for (int sibling = 0; sibling < catalogue.siblings(point); sibling++) {
            sum += chance(catalogue.sibling(point, sibling), day);
        }
        return sum / catalogue.siblings(point);
    }

    /** Returns the true mean chance over a criterion's points and their questions on a day. */
    public double meanChance(int criterion, double day) {
        Catalogue catalogue = world.catalogue();
        double sum = 0;
        for (int place = 0; place < catalogue.pointsIn(criterion); place++) {
            int point = catalogue.pointIn(criterion, place);
            sum += pointChance(point, day);
        }
        return sum / catalogue.pointsIn(criterion);
    }
}
