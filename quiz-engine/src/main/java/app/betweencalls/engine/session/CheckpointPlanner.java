package app.betweencalls.engine.session;

import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.mastery.CandidateFold;
import app.betweencalls.engine.mastery.CandidateState;
import app.betweencalls.engine.mastery.Catalogue;
import app.betweencalls.engine.question.Pool;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Plans checkpoints over a learning outcome: 2 to 4 fresh questions of each of its criteria, at least 8 in all where
 * they
 * allow it. Fresh is what the candidate has not seen for 90 days; held-out questions come first, then points not met in
 * this checkpoint yet.
 */
public final class CheckpointPlanner {
    /** Days after which a question is fresh again. */
    public static final int FRESH_DAYS = 90;

    private static final int FEWEST = 2;
    private static final int MOST = 4;
    private static final int IN_ALL = 8;
    private static final long FRESH_MILLIS = FRESH_DAYS * 24L * 3600 * 1000;

    private CheckpointPlanner() {}

    /**
     * Plans a checkpoint.
     *
     * @param state the candidate
     * @param criteria the knowledge criteria of the outcome, at least one
     * @param at now
     * @param seed decides between equals
     * @throws IllegalArgumentException if no criterion is named
     */
    public static CheckpointPlan plan(CandidateState state, List<CriterionId> criteria, Instant at, long seed) {
        if (criteria.isEmpty()) {
            throw new IllegalArgumentException("a checkpoint needs a criterion");
        }
        Map<CriterionId, List<Integer>> fresh = new TreeMap<>();
        Map<CriterionId, Integer> missing = new TreeMap<>();
        for (CriterionId criterion : criteria) {
            List<Integer> found = fresh(state, criterion, at, seed);
            fresh.put(criterion, found);
            if (found.size() < FEWEST) {
                missing.put(criterion, FEWEST - found.size());
            }
        }
        if (!missing.isEmpty()) {
            return new CheckpointPlan.Refused(missing);
        }
        int each = Math.min(MOST, Math.max(FEWEST, (IN_ALL + criteria.size() - 1) / criteria.size()));
        return new CheckpointPlan.Ready(picks(state, deal(fresh, each), seed));
    }

    /** Fresh questions of a criterion, one of each point before a second of any. */
    private static List<Integer> fresh(CandidateState state, CriterionId criterion, Instant at, long seed) {
        Catalogue catalogue = state.catalogue();
        OptionalInt number = catalogue.criterionNumber(criterion.value());
        List<Integer> ordered = new ArrayList<>();
        List<Integer> seconds = new ArrayList<>();
        if (!number.isPresent()) {
            return ordered;
        }
        for (int place = 0; place < catalogue.pointsIn(number.getAsInt()); place++) {
            List<Integer> ofPoint = freshOf(state, catalogue.pointIn(number.getAsInt(), place), at, seed);
            if (!ofPoint.isEmpty()) {
                ordered.add(ofPoint.get(0));
                seconds.addAll(ofPoint.subList(1, ofPoint.size()));
            }
        }
        Comparator<Integer> order = order(catalogue, seed);
        ordered.sort(order);
        seconds.sort(order);
        ordered.addAll(seconds);
        return ordered;
    }

    private static List<Integer> freshOf(CandidateState state, int point, Instant at, long seed) {
        Catalogue catalogue = state.catalogue();
        CandidateFold fold = state.fold();
        long day = state.boundary().dayOf(at);
        List<Integer> fresh = new ArrayList<>();
        for (int place = 0; place < catalogue.siblings(point); place++) {
            int sibling = catalogue.sibling(point, place);
            if (catalogue.isLive(sibling, day) && at.toEpochMilli() - fold.shownAt(sibling) >= FRESH_MILLIS) {
                fresh.add(sibling);
            }
        }
        fresh.sort(order(catalogue, seed));
        return fresh;
    }

    /** Held-out questions first, then by the seed. */
    private static Comparator<Integer> order(Catalogue catalogue, long seed) {
        return Comparator.<Integer, Boolean>comparing(
                        question -> catalogue.item(question).pool() != Pool.HELD_OUT)
                .thenComparing(question -> SeededRandom.at(seed, question));
    }

    /** Deals the questions round by round, so that criteria mix. */
    private static List<Integer> deal(Map<CriterionId, List<Integer>> fresh, int each) {
        List<Integer> dealt = new ArrayList<>();
        for (int round = 0; round < MOST; round++) {
            for (List<Integer> questions : fresh.values()) {
                boolean enough = round >= each && dealt.size() >= IN_ALL;
                if (!enough && round < questions.size()) {
                    dealt.add(questions.get(round));
                }
            }
        }
        return dealt;
    }

    private static List<Pick> picks(CandidateState state, List<Integer> questions, long seed) {
        Catalogue catalogue = state.catalogue();
        List<Pick> picks = new ArrayList<>();
        for (int question : questions) {
            Chosen chosen = new Chosen(question, catalogue.pointOf(question), Reason.FRESH, 0);
            picks.add(SessionPlanner.pick(catalogue, chosen, seed, Optional.empty()));
        }
        return picks;
    }
}
