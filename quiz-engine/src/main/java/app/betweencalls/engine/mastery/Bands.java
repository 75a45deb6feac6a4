package app.betweencalls.engine.mastery;

import java.time.LocalDate;
import java.util.Optional;

/** From the numbers of a criterion to its band and to the sentence that says what it hangs on. */
record Bands(ReadinessRules rules) {
    private static final int FEWEST_EXPOSURES = 5;
    private static final double WIDEST = 0.35;
    private static final int COVERED_DAYS = 2;
    private static final double COVERED_CHANCE = 0.5;
    private static final double RECALL_LOW = 0.80;
    private static final int RECALL_DAYS = 3;
    private static final double DISCUSSION_LOW = 0.85;
    private static final int DISCUSSION_HELD_OUT = 4;
    private static final double DISCUSSION_SHARE = 0.75;
    private static final double WEAK = 0.8;

    /**
     * What is judged.
     *
     * @param criterion number of the criterion
     * @param at the moment it is judged for
     * @param verb its command verb
     */
    record Subject(int criterion, ReadinessModel.Moment at, String verb) {}

    Readiness judge(CandidateFold fold, Subject subject, LivePool pool, ReadinessModel.Interval interval) {
        CriterionTally tally = fold.tally(subject.criterion());
        Count count = count(fold, subject.criterion(), pool);
        Readiness.Coverage coverage = new Readiness.Coverage(count.covered(), count.answered(), pool.points());
        Band band = band(subject, tally, coverage, interval);
        Readiness.Evidence evidence = new Readiness.Evidence(
                tally.answers(),
                tally.days(),
                tally.answers() == 0 ? 0 : tally.heldOut() / (double) tally.answers(),
                tally.answers() == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(tally.lastDay())));
        return new Readiness(
                LocalDate.ofEpochDay(subject.at().day()),
                interval.probability(),
                interval.low(),
                interval.high(),
                rules.bands() ? Optional.of(band) : Optional.empty(),
                coverage,
                evidence,
                reason(tally, coverage, count).orElseGet(() -> settled(band, tally, count, interval)));
    }

    /**
     * Counts of points.
     *
     * @param covered answered on two days and right at least half the time
     * @param answered answered at all
     * @param once answered on one day only
     * @param weak answered, and where most is to be gained
     */
    private record Count(int covered, int answered, int once, int weak) {}

    private static Count count(CandidateFold fold, int criterion, LivePool pool) {
        Catalogue catalogue = fold.model().catalogue();
        double ability = fold.ability().inCriterion(criterion, fold.ability().overall());
        int covered = 0;
        int answered = 0;
        int once = 0;
        int weak = 0;
        for (int place = 0; place < catalogue.pointsIn(criterion); place++) {
            int point = catalogue.pointIn(criterion, place);
            if (pool.holds(point)) {
                double chance = pool.meanChance(point, ability);
                int days = fold.daysAnswered(point);
                covered += days >= COVERED_DAYS && chance >= COVERED_CHANCE ? 1 : 0;
                answered += days > 0 ? 1 : 0;
                once += days == 1 ? 1 : 0;
                weak += days > 0 && chance < WEAK ? 1 : 0;
            }
        }
        return new Count(covered, answered, once, weak);
    }

    private Band band(
            Subject subject, CriterionTally tally, Readiness.Coverage coverage, ReadinessModel.Interval interval) {
        boolean thin = tally.firstExposures() < FEWEST_EXPOSURES || interval.high() - interval.low() > WIDEST;
        if (!coverage.isWhole() || thin) {
            return Band.NOT_ENOUGH_YET;
        }
        if (isDiscussionReady(subject, tally, interval)) {
            return Band.DISCUSSION_READY;
        }
        boolean recalled = interval.low() >= RECALL_LOW && tally.rightDays() >= RECALL_DAYS && tally.mixedSession();
        return recalled ? Band.RECALL_READY : Band.BUILDING;
    }

    private boolean isDiscussionReady(Subject subject, CriterionTally tally, ReadinessModel.Interval interval) {
        return rules.discussion()
                && interval.low() >= DISCUSSION_LOW
                && tally.heldOut() >= DISCUSSION_HELD_OUT
                && tally.heldOutRight() >= DISCUSSION_SHARE * tally.heldOut()
                && tally.keptOverGap()
                && (tally.constructed() || !rules.needsConstructed(subject.verb()));
    }

    /** Says what is missing before a figure can be relied on at all; empty if nothing is. */
    private static Optional<String> reason(CriterionTally tally, Readiness.Coverage coverage, Count count) {
        int unanswered = coverage.total() - coverage.answered();
        if (unanswered > 0) {
            return Optional.of(Wording.points(unanswered) + " of " + coverage.total() + " not answered yet.");
        }
        if (count.once() > 0) {
            return Optional.of(Wording.points(count.once()) + " answered on one day only; another day counts.");
        }
        if (!coverage.isWhole()) {
            return Optional.of(Wording.points(coverage.total() - coverage.covered())
                    + " still wrong more often than right: practising there would raise this most.");
        }
        return tally.firstExposures() < FEWEST_EXPOSURES
                ? Optional.of("Only " + tally.firstExposures() + " different questions answered; five are needed.")
                : Optional.empty();
    }

    private String settled(Band band, CriterionTally tally, Count count, ReadinessModel.Interval interval) {
        if (band == Band.NOT_ENOUGH_YET) {
            return "The answers leave it open: more are needed before a figure can be relied on.";
        }
        if (band == Band.BUILDING && interval.low() >= RECALL_LOW) {
            return tally.rightDays() < RECALL_DAYS
                    ? "Right answers on " + tally.rightDays() + " days so far; three are needed."
                    : "One session that mixes criteria is needed.";
        }
        if (count.weak() > 0) {
            return Wording.points(count.weak()) + " would raise this most.";
        }
        if (band == Band.RECALL_READY && !rules.discussion()) {
            return "Recalled on several days. The next band waits until figures are checked against real answers.";
        }
        return band == Band.RECALL_READY
                ? "Recalled on several days. A checkpoint with unseen questions is the next step."
                : "Kept over time and on unseen questions.";
    }
}
