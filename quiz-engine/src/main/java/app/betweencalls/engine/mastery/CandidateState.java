package app.betweencalls.engine.mastery;

import app.betweencalls.engine.framework.CriterionId;
import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.grading.Grader;
import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.MemoryState;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.Variants;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.Ratings;
import app.betweencalls.engine.review.ReviewLog;
import app.betweencalls.engine.review.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * What a log says of its candidate: memory by point, ability, counts, misconceptions, pace and calendar.
 *
 * <p>The fold of the log under the questions in force, so a corrected key changes it and nothing else has to. Answers
 * to
 * voided questions, and to questions no bank holds, count for nothing. Do not use from several threads at once.
 */
public final class CandidateState {
    private final CandidateFold fold;
    private final DayBoundary boundary;
    private final WorkCalendar calendar;
    private final Map<PointId, ConfidentError> confidentErrors;

    /**
     * A wrong answer given in full certainty and not put right since.
     *
     * @param point the point
     * @param question the question
     * @param at when it was given
     * @param answer what was given
     */
    public record ConfidentError(PointId point, QuestionId question, Instant at, Answer answer) {}

    private CandidateState(
            CandidateFold fold,
            DayBoundary boundary,
            WorkCalendar calendar,
            Map<PointId, ConfidentError> confidentErrors) {
        this.fold = fold;
        this.boundary = boundary;
        this.calendar = calendar;
        this.confidentErrors = confidentErrors;
    }

    /** Folds a log under the questions in force and the parameters of a new installation. */
    public static CandidateState fold(
            ReviewLog log, Map<QuestionId, Question> questions, MemoryModel memory, ZoneId zone) {
        Catalogue catalogue = Catalogue.of(questions.values());
        return fold(log, new ItemModel(catalogue, memory, Population.initial()), zone);
    }

    /**
     * Folds a log.
     *
     * @param log the log
     * @param model the questions and parameters in force; made of whole questions, which answers are graded by
     * @param zone the candidate's zone before any change of it in the log
     * @throws IllegalArgumentException if the model's catalogue was not made of whole questions
     */
    public static CandidateState fold(ReviewLog log, ItemModel model, ZoneId zone) {
        DayBoundary boundary = boundary(log, zone);
        CandidateFold fold = new CandidateFold(model);
        DayCount days = new DayCount(boundary);
        Map<PointId, ConfidentError> errors = new LinkedHashMap<>();
        for (Fact fact : log.facts()) {
            if (fact instanceof Fact.Review review) {
                accept(log, review, new Target(fold, days, errors));
            } else if (fact instanceof Fact.Voided voided) {
                OptionalInt question = number(model, voided.shown());
                if (question.isPresent()) {
                    fold.shown(question.getAsInt(), voided.at().toEpochMilli(), days.dayOf(voided.at()));
                }
            } else if (fact instanceof Fact.FeedbackRead read) {
                fold.feedback(read.seconds());
            }
        }
        return new CandidateState(fold, boundary, WorkCalendar.of(log), errors);
    }

    private record Target(CandidateFold fold, DayCount days, Map<PointId, ConfidentError> errors) {}

    private static OptionalInt number(ItemModel model, Fact.Shown shown) {
        return model.catalogue().questionNumber(shown.question().value());
    }

    private static void accept(ReviewLog log, Fact.Review review, Target target) {
        ItemModel model = target.fold().model();
        OptionalInt found = number(model, review.shown());
        if (!found.isPresent()) {
            return;
        }
        int number = found.getAsInt();
        Question question = model.catalogue()
                .source(number)
                .orElseThrow(() -> new IllegalArgumentException("a log is graded by whole questions"));
        long day = target.days().dayOf(review.at());
        if (log.isVoid(review)) {
            target.fold().shown(number, review.at().toEpochMilli(), day);
            return;
        }
        Answered answered = new Answered(
                number,
                review.at().toEpochMilli(),
                day,
                Grader.share(Variants.of(question, review.shown().seed()), review.answer()),
                review.certainty(),
                review.seconds(),
                review.session());
        if (!Grader.isScored(question)) {
            target.fold().acceptOpen(answered);
            return;
        }
        target.fold().accept(answered);
        flag(review, answered, question, target.errors());
    }

    private static void flag(
            Fact.Review review, Answered answered, Question question, Map<PointId, ConfidentError> errors) {
        if (Ratings.isConfidentError(answered.share(), answered.certainty())) {
            PointId point = question.mapping().primaryPoint();
            errors.put(point, new ConfidentError(point, question.id(), review.at(), review.answer()));
        } else if (answered.isRight() && !errors.isEmpty()) {
            errors.remove(question.mapping().primaryPoint());
        }
    }

    private static DayBoundary boundary(ReviewLog log, ZoneId zone) {
        Map<Instant, ZoneId> changes = new TreeMap<>();
        for (Fact fact : log.facts()) {
            if (fact instanceof Fact.ZoneChanged changed) {
                changes.put(changed.at(), changed.zone());
            }
        }
        return DayBoundary.in(zone, changes);
    }

    /** Returns the fold over numbers, for planners and readiness. */
    public CandidateFold fold() {
        return fold;
    }

    /** Returns the questions this state is over. */
    public Catalogue catalogue() {
        return fold.model().catalogue();
    }

    /** Returns when the candidate's days begin. */
    public DayBoundary boundary() {
        return boundary;
    }

    /** Returns which days the candidate works. */
    public WorkCalendar calendar() {
        return calendar;
    }

    /** Returns the candidate's date at a moment; a date begins at 04:00. */
    public LocalDate dateOf(Instant at) {
        return LocalDate.ofEpochDay(boundary.dayOf(at));
    }

    /** Returns the memory of a point; empty before its first review. */
    public Optional<MemoryState> memory(PointId point) {
        OptionalInt number = catalogue().pointNumber(point.value());
        return number.isPresent() ? fold.memory(number.getAsInt()) : Optional.empty();
    }

    /** Returns the probability that a point is recalled at a moment; 0 before its first review. */
    public double recall(PointId point, Instant at) {
        OptionalInt number = catalogue().pointNumber(point.value());
        return number.isPresent() ? fold.recall(number.getAsInt(), at.toEpochMilli()) : 0;
    }

    /** Returns the distinct days on which a point was answered. */
    public int daysAnswered(PointId point) {
        OptionalInt number = catalogue().pointNumber(point.value());
        return number.isPresent() ? fold.daysAnswered(number.getAsInt()) : 0;
    }

    /** Returns the counts of a criterion; empty if no question serves it. */
    public Optional<CriterionTally> tally(CriterionId criterion) {
        OptionalInt number = catalogue().criterionNumber(criterion.value());
        return number.isPresent() ? Optional.of(fold.tally(number.getAsInt())) : Optional.empty();
    }

    /** Returns the chance that the candidate answers a question right at a moment; empty if no bank holds it. */
    public Optional<Double> chance(QuestionId question, Instant at) {
        OptionalInt number = catalogue().questionNumber(question.value());
        return number.isPresent() ? Optional.of(fold.chance(number.getAsInt(), at.toEpochMilli())) : Optional.empty();
    }

    /** Returns the wrong answers given in full certainty and not put right since, oldest first. */
    public List<ConfidentError> confidentErrors() {
        return List.copyOf(confidentErrors.values());
    }
}
