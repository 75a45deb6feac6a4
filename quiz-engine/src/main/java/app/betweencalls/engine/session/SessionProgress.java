package app.betweencalls.engine.session;

import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import app.betweencalls.engine.review.ReviewLog;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a session has come: a fold of the log over its plan, so it can be taken up again on any machine.
 *
 * @param left the picks not yet answered or voided, in order
 * @param answered answers given, void ones left out
 * @param right those of them shown as wholly right
 * @param seconds foreground seconds used so far, feedback included
 */
public record SessionProgress(List<Pick> left, int answered, int right, double seconds) {
    /** Copies the list. */
    public SessionProgress {
        left = List.copyOf(left);
    }

    /** Folds a log over the plan of a session. */
    public static SessionProgress of(SessionPlan plan, FactId session, ReviewLog log) {
        Set<QuestionId> gone = new HashSet<>();
        Set<FactId> reviews = new HashSet<>();
        int answered = 0;
        int right = 0;
        double seconds = 0;
        for (Fact fact : log.facts()) {
            if (fact instanceof Fact.Review review && review.session().equals(session)) {
                gone.add(review.shown().question());
                reviews.add(review.id());
                seconds += review.seconds();
                answered += log.isVoid(review) ? 0 : 1;
                right += log.isVoid(review) || review.shareShown() < 1 ? 0 : 1;
            } else if (fact instanceof Fact.Voided voided && voided.session().equals(session)) {
                gone.add(voided.shown().question());
            } else if (fact instanceof Fact.FeedbackRead read && reviews.contains(read.review())) {
                seconds += read.seconds();
            }
        }
        List<Pick> left = new ArrayList<>();
        for (Pick pick : plan.picks()) {
            if (!gone.contains(pick.question())) {
                left.add(pick);
            }
        }
        return new SessionProgress(left, answered, right, seconds);
    }

    /** Returns the next question; empty when the session is over. */
    public Optional<Pick> next() {
        return left.isEmpty() ? Optional.empty() : Optional.of(left.get(0));
    }
}
