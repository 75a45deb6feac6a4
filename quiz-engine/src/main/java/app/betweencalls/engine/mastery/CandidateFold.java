package app.betweencalls.engine.mastery;

import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.review.Rating;
import app.betweencalls.engine.review.Ratings;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The running fold of one candidate's graded answers, in order of time: memory by point, ability, counts and pace.
 *
 * <p>Numbers of questions, points and criteria are those of the {@link Catalogue}. The second right answer on a point
 * within 12 hours moves nothing but the counters of what was seen. Not thread-safe; {@link #copy} makes one that can go
 * its own way.
 */
public final class CandidateFold {
    /** Within this time a second right answer on a point is massing, in milliseconds. */
    public static final long MASSING_MILLIS = 12L * 3600 * 1000;

    static final long NEVER = Long.MIN_VALUE / 4;
    private static final double MILLIS_PER_DAY = 86_400_000.0;
    private static final double LEAST_SLOPE = 1e-6;

    private final ItemModel model;
    private final Catalogue catalogue;
    private final Ability ability;
    private final Tallies tallies;
    private final Pace pace;
    private final @Nullable MemoryState[] memory;
    private final long[] reviewedAt;
    private final long[] reviewedDay;
    private final long[] rightAt;
    private final long[] errorAt;
    private final int[] reviews;
    private final int[] rights;
    private final int[] lapses;
    private final int[] daysAnswered;
    private final long[] shownAt;
    private final long[] shownDay;
    private long lastDay = NEVER;

    /** Makes the fold of an empty log. */
    public CandidateFold(ItemModel model) {
        this.model = model;
        this.catalogue = model.catalogue();
        this.ability = new Ability(catalogue, model.population().spread());
        this.tallies = new Tallies(catalogue.criteria());
        this.pace = new Pace();
        int points = catalogue.points();
        this.memory = new MemoryState[points];
        this.reviewedAt = never(points);
        this.reviewedDay = never(points);
        this.rightAt = never(points);
        this.errorAt = never(points);
        this.reviews = new int[points];
        this.rights = new int[points];
        this.lapses = new int[points];
        this.daysAnswered = new int[points];
        this.shownAt = never(catalogue.questions());
        this.shownDay = never(points);
    }

    private CandidateFold(CandidateFold other) {
        this.model = other.model;
        this.catalogue = other.catalogue;
        this.ability = other.ability.copy();
        this.tallies = other.tallies.copy();
        this.pace = other.pace.copy();
        this.memory = other.memory.clone();
        this.reviewedAt = other.reviewedAt.clone();
        this.reviewedDay = other.reviewedDay.clone();
        this.rightAt = other.rightAt.clone();
        this.errorAt = other.errorAt.clone();
        this.reviews = other.reviews.clone();
        this.rights = other.rights.clone();
        this.lapses = other.lapses.clone();
        this.daysAnswered = other.daysAnswered.clone();
        this.shownAt = other.shownAt.clone();
        this.shownDay = other.shownDay.clone();
        this.lastDay = other.lastDay;
    }

    private static long[] never(int length) {
        long[] array = new long[length];
        Arrays.fill(array, NEVER);
        return array;
    }

    /** Returns a fold of the same answers that further ones do not touch. */
    public CandidateFold copy() {
        return new CandidateFold(this);
    }

    /** Says whether an answer is massing: right, and within 12 hours of another right one on the point. */
    public boolean isMassed(Answered answer) {
        return answer.isRight() && answer.atMillis() - rightAt[catalogue.pointOf(answer.question())] < MASSING_MILLIS;
    }

    /** Takes a scored answer. */
    public void accept(Answered answer) {
        int question = answer.question();
        int point = catalogue.pointOf(question);
        Catalogue.Item item = catalogue.item(question);
        boolean first = shownAt[question] == NEVER;
        shown(question, answer.atMillis(), answer.day());
        pace.add(answer.seconds(), Pace.usualSeconds(item.type()));
        if (isMassed(answer)) {
            return;
        }
        int criterion = catalogue.criterionOf(point);
        long since = answer.atMillis() - reviewedAt[point];
        tallies.count(answer, criterion, item, new Tallies.Met(first, reviews[point] > 0, since));
        measure(answer, point, criterion);
        remember(answer, point);
    }

    /** Takes an open answer, which is scored by nobody: it was seen, and it was given. */
    public void acceptOpen(Answered answer) {
        shown(answer.question(), answer.atMillis(), answer.day());
        tallies.constructed(catalogue.criterionOf(catalogue.pointOf(answer.question())));
    }

    /**
     * Takes the time spent on the feedback of the latest answer.
     *
     * @param seconds foreground time, at least 0
     */
    public void feedback(double seconds) {
        pace.extend(seconds);
    }

    /** Returns the candidate's usual seconds for a question, feedback included. */
    public double usualSeconds(int question) {
        return pace.median() * Pace.usualSeconds(catalogue.item(question).type());
    }

    /** Returns the last day anything was shown; long before 1970 if never. */
    public long lastDay() {
        return lastDay;
    }

    /** Notes that a question was shown, whether or not it was answered. */
    public void shown(int question, long atMillis, long day) {
        shownAt[question] = Math.max(shownAt[question], atMillis);
        int point = catalogue.pointOf(question);
        shownDay[point] = Math.max(shownDay[point], day);
        lastDay = Math.max(lastDay, day);
    }

    /** Moves the ability by the answer: the step of an Elo rating, its size the posterior variance. */
    private void measure(Answered answer, int point, int criterion) {
        int question = answer.question();
        double fixed = shift(point, answer.atMillis()) - model.difficulty(question);
        double estimate = ability.estimate(point, criterion);
        double known = ItemModel.sigmoid(fixed + estimate);
        double c = model.guess(question);
        double range = 1 - c - model.population().slip();
        double p = c + range * known;
        double slope = range * known * (1 - known);
        double information = slope * slope / (p * (1 - p));
        // Far off the estimate and of little weight where the curve is flat: their product is bounded.
        double step = ((answer.isRight() ? 1 : 0) - p) / Math.max(slope, LEAST_SLOPE);
        ability.measure(point, criterion, estimate + step, information);
    }

    private void remember(Answered answer, int point) {
        Rating rating = Ratings.rate(answer.share(), answer.certainty());
        MemoryState before = memory[point];
        memory[point] = before == null
                ? model.memory().first(rating)
                : model.memory().update(before, elapsed(point, answer.atMillis(), answer.day()), rating);
        reviews[point]++;
        if (answer.day() > reviewedDay[point]) {
            daysAnswered[point]++;
        }
        reviewedAt[point] = Math.max(reviewedAt[point], answer.atMillis());
        reviewedDay[point] = Math.max(reviewedDay[point], answer.day());
        if (answer.isRight()) {
            rights[point]++;
            rightAt[point] = answer.atMillis();
            errorAt[point] = NEVER;
        } else {
            lapses[point]++;
            errorAt[point] = Ratings.isConfidentError(answer.share(), answer.certainty()) ? answer.atMillis() : NEVER;
        }
    }

    /** Returns the gap the memory model is to be given for a review at a moment, in days. */
    public double elapsed(int point, long atMillis, long day) {
        return model.memory().countsWholeDays()
                ? Math.max(0, day - reviewedDay[point])
                : Math.max(0, atMillis - reviewedAt[point]) / MILLIS_PER_DAY;
    }

    /** Returns the model this fold runs under. */
    public ItemModel model() {
        return model;
    }

    /** Returns the pace. */
    public Pace pace() {
        return pace;
    }

    Ability ability() {
        return ability;
    }

    /** Returns the counts of a criterion. */
    public CriterionTally tally(int criterion) {
        return tallies.of(criterion);
    }

    /** Returns the memory of a point; empty before its first review. */
    public Optional<MemoryState> memory(int point) {
        return Optional.ofNullable(memory[point]);
    }

    /** Says whether a point was reviewed. */
    public boolean isSeen(int point) {
        return memory[point] != null;
    }

    /**
     * Returns the probability that a point is recalled at a moment; 0 before its first review.
     *
     * @param atMillis milliseconds since 1970; a moment before the last review counts as that of the review
     */
    public double recall(int point, long atMillis) {
        MemoryState state = memory[point];
        return state == null
                ? 0
                : model.memory().recall(state, Math.max(0, atMillis - reviewedAt[point]) / MILLIS_PER_DAY);
    }

    /** Returns the log-odds of a right answer on a point at a moment, but for ability and difficulty. */
    public double shift(int point, long atMillis) {
        return model.shift(before(point, atMillis));
    }

    /** Returns what is known of a point at a moment, whatever the parameters of the answer model. */
    public Before before(int point, long atMillis) {
        if (!isSeen(point)) {
            return Before.UNSEEN;
        }
        double gapDays = Math.max(0, atMillis - reviewedAt[point]) / MILLIS_PER_DAY;
        return ItemModel.seen(recall(point, atMillis), counts(point), gapDays);
    }

    /** Returns the best estimate of the candidate's ability on a point. */
    public double ability(int point) {
        return ability.estimate(point, catalogue.criterionOf(point));
    }

    /** Returns a draw of the abilities on all points from what is known of them together, given standard normals. */
    public double[] drawAbilities(DoubleSupplier normal) {
        return ability.draw(catalogue, model.population().spread().model(), normal);
    }

    /** Returns the chance that a question is answered right at a moment by someone of an ability on its point. */
    public double chance(int question, long atMillis, double abilityOnPoint) {
        int point = catalogue.pointOf(question);
        return model.chance(question, shift(point, atMillis) + abilityOnPoint - model.difficulty(question));
    }

    /** Returns the chance that a question is answered right at a moment. */
    public double chance(int question, long atMillis) {
        return chance(question, atMillis, ability(catalogue.pointOf(question)));
    }

    /** Returns the reviews of a point. */
    public int reviews(int point) {
        return reviews[point];
    }

    /** Returns the right and wrong answers on a point. */
    public ItemModel.Counts counts(int point) {
        return new ItemModel.Counts(rights[point], lapses[point]);
    }

    /** Returns the distinct days on which a point was answered. */
    public int daysAnswered(int point) {
        return daysAnswered[point];
    }

    /** Returns when a point was last reviewed, in milliseconds since 1970; long before 1970 if never. */
    public long reviewedAt(int point) {
        return reviewedAt[point];
    }

    /** Returns when a point was last answered right, in milliseconds since 1970; long before 1970 if never. */
    public long rightAt(int point) {
        return rightAt[point];
    }

    /** Returns when a point was last answered wrong in full certainty, unless right since; else long before 1970. */
    public long confidentErrorAt(int point) {
        return errorAt[point];
    }

    /** Returns when a question was last shown, in milliseconds since 1970; long before 1970 if never. */
    public long shownAt(int question) {
        return shownAt[question];
    }

    /** Returns the last day a question of a point was shown; long before 1970 if never. */
    public long shownDay(int point) {
        return shownDay[point];
    }
}
