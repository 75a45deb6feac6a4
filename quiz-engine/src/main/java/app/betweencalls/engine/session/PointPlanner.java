package app.betweencalls.engine.session;

import app.betweencalls.engine.mastery.CandidateFold;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.mastery.Pace;
import app.betweencalls.engine.question.Pool;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans a session over the numbers of a catalogue.
 *
 * <p>Confident errors come first. Then the points that may be asked are ranked by expected gain at the horizon for each
 * second they take, and taken in that order: one question a point, none of a point shown today, never more than two of
 * one
 * criterion in a row once three can be asked for, as many as the seconds hold at the candidate's 80th-percentile
 * times, and
 * one at least. Deterministic by its arguments; each call is independent.
 */
public final class PointPlanner {
    /** A confident error is asked for again within this time, in milliseconds; later it is a point like any other. */
    private static final long ERROR_MILLIS = 48L * 3600 * 1000;

    private static final int MOST_IN_A_ROW = 2;
    private static final int ACTIVE = 3;
    private static final double WEAK_CHANCE = 0.7;
    /** Near-equal gains change places with the seed. */
    private static final double JITTER = 0.02;
    /** More than any gain. */
    private static final double FIRST = 1e6;

    private final CandidateFold fold;
    private final Catalogue catalogue;
    private final PlanTask task;

    private PointPlanner(CandidateFold fold, PlanTask task) {
        this.fold = fold;
        this.catalogue = fold.model().catalogue();
        this.task = task;
    }

    /** Plans a session; empty if there is nothing to ask. */
    public static List<Chosen> plan(CandidateFold fold, PlanTask task) {
        return new PointPlanner(fold, task).plan();
    }

    private List<Chosen> plan() {
        Ranked ranked = rank();
        List<Chosen> chosen = new ArrayList<>();
        boolean[] taken = new boolean[ranked.size];
        boolean mixed = ranked.criteria >= ACTIVE;
        double left = task.seconds();
        double slow = fold.pace().eightieth();
        while (true) {
            int place = next(ranked, taken, chosen, mixed);
            if (place < 0) {
                return chosen;
            }
            Candidate candidate = ranked.candidates[place];
            double seconds = slow * usualSeconds(candidate.question);
            if (seconds > left && !chosen.isEmpty()) {
                return chosen;
            }
            taken[place] = true;
            left -= seconds;
            chosen.add(new Chosen(candidate.question, candidate.point, candidate.reason, candidate.recall));
        }
    }

    /** The best that is left and does not make three of one criterion in a row; -1 if none is. */
    private int next(Ranked ranked, boolean[] taken, List<Chosen> chosen, boolean mixed) {
        int barred = mixed ? repeated(chosen) : -1;
        for (int place = 0; place < ranked.size; place++) {
            if (!taken[place] && catalogue.criterionOf(ranked.candidates[place].point) != barred) {
                return place;
            }
        }
        return -1;
    }

    private int repeated(List<Chosen> chosen) {
        int size = chosen.size();
        if (size < MOST_IN_A_ROW) {
            return -1;
        }
        int last = catalogue.criterionOf(chosen.get(size - 1).point());
        for (int back = 2; back <= MOST_IN_A_ROW; back++) {
            if (catalogue.criterionOf(chosen.get(size - back).point()) != last) {
                return -1;
            }
        }
        return last;
    }

    /** A question that may be asked, and what speaks for it. */
    private static final class Candidate {
        final int question;
        final int point;
        final Reason reason;
        final double recall;
        double score;

        Candidate(int question, int point, Reason reason, double recall) {
            this.question = question;
            this.point = point;
            this.reason = reason;
            this.recall = recall;
        }
    }

    /** Candidates, best first. */
    private static final class Ranked {
        final Candidate[] candidates;
        final int size;
        final int criteria;

        Ranked(Candidate[] candidates, int size, int criteria) {
            this.candidates = candidates;
            this.size = size;
            this.criteria = criteria;
        }
    }

    private Ranked rank() {
        Gain gain = new Gain(fold, task);
        Candidate[] candidates = new Candidate[catalogue.points()];
        int size = 0;
        int criteria = 0;
        int lastCriterion = -1;
        for (int point = 0; point < catalogue.points(); point++) {
            int criterion = catalogue.criterionOf(point);
            @Nullable Candidate candidate = task.allows(criterion) ? candidate(point) : null;
            if (candidate != null) {
                candidate.score = score(candidate, gain);
                candidates[size++] = candidate;
                // Points are numbered criterion by criterion.
                criteria += criterion == lastCriterion ? 0 : 1;
                lastCriterion = criterion;
            }
        }
        Candidate[] ranked = Arrays.copyOf(candidates, size);
        Arrays.sort(ranked, (one, other) -> Double.compare(other.score, one.score));
        return new Ranked(ranked, size, criteria);
    }

    private double score(Candidate candidate, Gain gain) {
        double jitter = 1 + JITTER * (SeededRandom.at(task.seed(), candidate.point) - 0.5);
        double first = candidate.reason == Reason.CONFIDENT_ERROR ? FIRST : 0;
        return first + jitter * gain.of(candidate.question) / seconds(candidate.question);
    }

    /** Returns the candidate of a point, or nothing if the point may not or need not be asked for now. */
    private @Nullable Candidate candidate(int point) {
        boolean error = isFreshError(point);
        if (!error && fold.shownDay(point) >= task.day()) {
            return null;
        }
        boolean seen = fold.isSeen(point);
        double recall = fold.recall(point, task.millis());
        if (!error && !isWanted(point, seen, recall)) {
            return null;
        }
        int question = question(point);
        if (question < 0) {
            return null;
        }
        return new Candidate(question, point, reason(seen, error, recall), recall);
    }

    /** A confident error comes back the next day; the same day only if the candidate does not work within 24 hours. */
    private boolean isFreshError(int point) {
        long at = fold.confidentErrorAt(point);
        boolean recent = task.millis() - at < ERROR_MILLIS;
        return recent && (fold.shownDay(point) < task.day() || !task.worksTomorrow());
    }

    private boolean isWanted(int point, boolean seen, double recall) {
        return switch (task.purpose()) {
            case AHEAD -> seen;
            case WEAK_SPOTS -> seen && isWeak(point);
            case PRACTICE -> task.horizon().dated() || !seen || recall < task.targetRecall();
        };
    }

    private boolean isWeak(int point) {
        int question = catalogue.sibling(point, 0);
        return fold.rightAt(point) < fold.reviewedAt(point) || fold.chance(question, task.millis()) < WEAK_CHANCE;
    }

    private Reason reason(boolean seen, boolean error, double recall) {
        if (error) {
            return Reason.CONFIDENT_ERROR;
        }
        if (!seen) {
            return Reason.NEW;
        }
        return switch (task.purpose()) {
            case AHEAD -> recall < task.targetRecall() ? Reason.DUE : Reason.AHEAD;
            case WEAK_SPOTS -> Reason.WEAK;
            case PRACTICE -> recall < task.targetRecall() ? Reason.DUE : Reason.FOR_THE_DATE;
        };
    }

    /** Returns the quickest sibling but for the one shown last, never a held-out one; -1 if none may be shown. */
    private int question(int point) {
        int best = -1;
        int last = lastShown(point);
        for (int place = 0; place < catalogue.siblings(point); place++) {
            int sibling = catalogue.sibling(point, place);
            if (mayBeShown(catalogue, sibling, task.day()) && (best < 0 || isBetter(sibling, best, last))) {
                best = sibling;
            }
        }
        return best;
    }

    private int lastShown(int point) {
        int last = catalogue.sibling(point, 0);
        for (int place = 1; place < catalogue.siblings(point); place++) {
            int sibling = catalogue.sibling(point, place);
            last = fold.shownAt(sibling) > fold.shownAt(last) ? sibling : last;
        }
        return last;
    }

    private boolean isBetter(int question, int other, int last) {
        if (question == last || other == last) {
            return other == last;
        }
        double difference = seconds(question) - seconds(other);
        return difference < 0 || (difference == 0 && fold.shownAt(question) < fold.shownAt(other));
    }

    /** Says whether a question may be shown in practice on a day. */
    static boolean mayBeShown(Catalogue catalogue, int question, long day) {
        return catalogue.item(question).pool() == Pool.PRACTICE && catalogue.isLive(question, day);
    }

    /** The candidate's median time for a question, feedback included. */
    private double seconds(int question) {
        return fold.pace().median() * usualSeconds(question);
    }

    private double usualSeconds(int question) {
        return Pace.usualSeconds(catalogue.item(question).type());
    }
}
