package app.betweencalls.engine.mastery;

import app.betweencalls.engine.question.Pool;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The counts by criterion while a log is folded. Not thread-safe. */
final class Tallies {
    private static final long NEVER = Long.MIN_VALUE;
    private static final long GAP_MILLIS = 14L * 24 * 3600 * 1000;

    private final int[] answers;
    private final int[] firstExposures;
    private final int[] days;
    private final int[] rightDays;
    private final int[] heldOut;
    private final int[] heldOutRight;
    private final boolean[] mixed;
    private final boolean[] overGap;
    private final boolean[] constructed;
    private final long[] lastDay;
    private final long[] lastRightDay;

    private @Nullable Object session;
    private int firstInSession;
    private boolean firstWasRight;
    private boolean sessionMixed;

    Tallies(int criteria) {
        answers = new int[criteria];
        firstExposures = new int[criteria];
        days = new int[criteria];
        rightDays = new int[criteria];
        heldOut = new int[criteria];
        heldOutRight = new int[criteria];
        mixed = new boolean[criteria];
        overGap = new boolean[criteria];
        constructed = new boolean[criteria];
        lastDay = filled(criteria);
        lastRightDay = filled(criteria);
    }

    private Tallies(Tallies other) {
        answers = other.answers.clone();
        firstExposures = other.firstExposures.clone();
        days = other.days.clone();
        rightDays = other.rightDays.clone();
        heldOut = other.heldOut.clone();
        heldOutRight = other.heldOutRight.clone();
        mixed = other.mixed.clone();
        overGap = other.overGap.clone();
        constructed = other.constructed.clone();
        lastDay = other.lastDay.clone();
        lastRightDay = other.lastRightDay.clone();
        session = other.session;
        firstInSession = other.firstInSession;
        firstWasRight = other.firstWasRight;
        sessionMixed = other.sessionMixed;
    }

    private static long[] filled(int length) {
        long[] array = new long[length];
        Arrays.fill(array, NEVER);
        return array;
    }

    Tallies copy() {
        return new Tallies(this);
    }

    /** Counts an answer. */
    void count(Answered answer, int criterion, Catalogue.Item item, Met met) {
        answers[criterion]++;
        firstExposures[criterion] += met.first() ? 1 : 0;
        if (lastDay[criterion] != answer.day()) {
            lastDay[criterion] = answer.day();
            days[criterion]++;
        }
        if (answer.isRight() && lastRightDay[criterion] != answer.day()) {
            lastRightDay[criterion] = answer.day();
            rightDays[criterion]++;
        }
        if (item.pool() == Pool.HELD_OUT) {
            heldOut[criterion]++;
            heldOutRight[criterion] += answer.isRight() ? 1 : 0;
            overGap[criterion] |= answer.isRight() && met.reviewed() && met.sinceReviewMillis() >= GAP_MILLIS;
        }
        constructed[criterion] |= item.constructed();
        mix(answer, criterion);
    }

    /**
     * How a question was met.
     *
     * @param first whether for the first time
     * @param reviewed whether its point was reviewed before
     * @param sinceReviewMillis time since that review, in milliseconds
     */
    record Met(boolean first, boolean reviewed, long sinceReviewMillis) {}

    /** Counts an open answer, which is scored by nobody but shows that one was given. */
    void constructed(int criterion) {
        constructed[criterion] = true;
    }

    private void mix(Answered answer, int criterion) {
        if (!answer.session().equals(session)) {
            session = answer.session();
            firstInSession = criterion;
            firstWasRight = false;
            sessionMixed = false;
        }
        if (criterion != firstInSession && !sessionMixed) {
            sessionMixed = true;
            mixed[firstInSession] |= firstWasRight;
        }
        firstWasRight |= criterion == firstInSession && answer.isRight();
        mixed[criterion] |= sessionMixed && answer.isRight();
    }

    CriterionTally of(int criterion) {
        return new CriterionTally(
                answers[criterion],
                firstExposures[criterion],
                days[criterion],
                rightDays[criterion],
                mixed[criterion],
                heldOut[criterion],
                heldOutRight[criterion],
                overGap[criterion],
                constructed[criterion],
                lastDay[criterion]);
    }
}
