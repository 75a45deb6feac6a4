package app.betweencalls.api.revision;

import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a session stands: a fold of its facts over its picks, so that it survives any interruption.
 *
 * @param step what comes next
 * @param pick number of the pick it is about, from 0; the number of picks when nothing is left
 * @param review the answer whose feedback is to be read
 * @param answered answers so far
 * @param usedSeconds foreground time used, on questions and feedback
 */
record Progress(Step step, int pick, Optional<Fact.Review> review, List<Fact.Review> answered, double usedSeconds) {
    /** A session ends at a question's end once this little of its time is left, in seconds. */
    private static final double TOO_SHORT = 6;

    /** What comes next. */
    enum Step {
        QUESTION,
        FEEDBACK,
        END
    }

    /** Returns where a session stands after these facts; facts of other sessions may be among them. */
    static Progress of(SessionRow session, List<Fact> facts) {
        FactId id = new FactId(session.id());
        Map<Fact.Shown, Fact.Review> reviews = new HashMap<>();
        Map<Fact.Shown, Fact.Voided> voids = new HashMap<>();
        Map<FactId, Fact.FeedbackRead> read = new HashMap<>();
        for (Fact fact : facts) {
            if (fact instanceof Fact.Review review && review.session().equals(id)) {
                reviews.putIfAbsent(review.shown(), review);
            } else if (fact instanceof Fact.Voided voided && voided.session().equals(id)) {
                voids.putIfAbsent(voided.shown(), voided);
            } else if (fact instanceof Fact.FeedbackRead reading) {
                read.putIfAbsent(reading.review(), reading);
            }
        }
        List<Fact.Review> answered = new ArrayList<>();
        double used = 0;
        for (int pick = 0; pick < session.picks().size(); pick++) {
            Fact.Shown shown = session.picks().get(pick).shown();
            if (voids.containsKey(shown)) {
                continue;
            }
            Fact.Review review = reviews.get(shown);
            if (review == null) {
                Step step = used >= session.seconds() - TOO_SHORT ? Step.END : Step.QUESTION;
                return new Progress(step, pick, Optional.empty(), answered, used);
            }
            answered.add(review);
            used += review.seconds();
            Fact.FeedbackRead reading = read.get(review.id());
            if (reading == null) {
                return new Progress(Step.FEEDBACK, pick, Optional.of(review), answered, used);
            }
            used += reading.seconds();
        }
        return new Progress(Step.END, session.picks().size(), Optional.empty(), answered, used);
    }

    /** Returns the time left, in seconds; below 0 when it was exceeded. */
    double secondsLeft(SessionRow session) {
        return session.seconds() - usedSeconds;
    }

    /** Says whether the session ended because its picks ran out while time was left. */
    boolean ranOut(SessionRow session) {
        return step == Step.END && pick == session.picks().size() && secondsLeft(session) > 3 * TOO_SHORT;
    }
}
