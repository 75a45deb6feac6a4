package app.betweencalls.engine.mastery;

import app.betweencalls.engine.framework.AssessmentCriterion;
import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.LearningOutcome;
import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.framework.Unit;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Mastery of a point at a moment, and its mean over the points of a criterion, the criteria of an outcome, the
 * outcomes of
 * a unit. Points without a question, and what has none of them, are left out. Competence criteria have one too: it is
 * the
 * practice figure of their underpinning knowledge and never a readiness.
 *
 * @param state the candidate
 * @param at the moment
 */
public record MasteryRollup(CandidateState state, Instant at) {

    /** Returns the mastery of a point; empty if no question asks for it. */
    public Optional<Mastery> of(PointId point) {
        OptionalInt number = state.catalogue().pointNumber(point.value());
        return number.isPresent() ? Optional.of(ofPoint(number.getAsInt())) : Optional.empty();
    }

    /** Returns the mastery of a criterion; empty if no question serves it. */
    public Optional<Mastery> of(CriterionId criterion) {
        OptionalInt number = state.catalogue().criterionNumber(criterion.value());
        if (!number.isPresent()) {
            return Optional.empty();
        }
        Mean mean = new Mean();
        for (int place = 0; place < state.catalogue().pointsIn(number.getAsInt()); place++) {
            mean.add(ofPoint(state.catalogue().pointIn(number.getAsInt(), place)));
        }
        return mean.get();
    }

    /** Returns the mastery of an outcome; empty if no question serves it. */
    public Optional<Mastery> of(LearningOutcome outcome) {
        Mean mean = new Mean();
        for (AssessmentCriterion criterion : outcome.criteria()) {
            of(criterion.id()).ifPresent(mean::add);
        }
        return mean.get();
    }

    /** Returns the mastery of a unit; empty if no question serves it. */
    public Optional<Mastery> of(Unit unit) {
        Mean mean = new Mean();
        for (LearningOutcome outcome : unit.outcomes()) {
            of(outcome).ifPresent(mean::add);
        }
        return mean.get();
    }

    private Mastery ofPoint(int point) {
        CandidateFold fold = state.fold();
        Catalogue catalogue = state.catalogue();
        double base = fold.shift(point, at.toEpochMilli()) + fold.ability(point);
        double known = 0;
        for (int place = 0; place < catalogue.siblings(point); place++) {
            known += ItemModel.sigmoid(base - fold.model().difficulty(catalogue.sibling(point, place)));
        }
        Optional<Instant> last =
                fold.isSeen(point) ? Optional.of(Instant.ofEpochMilli(fold.reviewedAt(point))) : Optional.empty();
        return new Mastery(known / catalogue.siblings(point), fold.reviews(point), last);
    }

    /** A mean over parts. */
    private static final class Mean {
        private double sum;
        private int parts;
        private int answers;
        private Optional<Instant> last = Optional.empty();

        void add(Mastery part) {
            sum += part.value();
            parts++;
            answers += part.answers();
            if (part.lastAnswer().isPresent()
                    && (!last.isPresent() || part.lastAnswer().get().isAfter(last.get()))) {
                last = part.lastAnswer();
            }
        }

        Optional<Mastery> get() {
            return parts == 0 ? Optional.empty() : Optional.of(new Mastery(sum / parts, answers, last));
        }
    }
}
