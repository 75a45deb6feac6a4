package app.betweencalls.engine.game;

import app.betweencalls.engine.framework.PointId;
import app.betweencalls.engine.grading.Grader;
import app.betweencalls.engine.memory.DayBoundary;
import app.betweencalls.engine.memory.MemoryFold;
import app.betweencalls.engine.memory.MemoryModel;
import app.betweencalls.engine.memory.PointMemory;
import app.betweencalls.engine.memory.RatedReview;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.Variants;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import app.betweencalls.engine.review.Ratings;
import app.betweencalls.engine.review.ReviewLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From a log to its deeds: which answers were due, which massed, whose feedback was read. Not thread-safe. */
final class Deeds {
    private static final Duration MASSING = Duration.ofHours(12);
    private static final double TARGET = 0.9;

    private final ReviewLog log;
    private final Map<QuestionId, Question> questions;
    private final DayBoundary boundary;
    private final MemoryFold memory;
    private final Map<FactId, Double> readSeconds = new HashMap<>();
    private final Map<PointId, PointMemory> memories = new HashMap<>();
    private final Map<PointId, Instant> rightAt = new HashMap<>();
    private final Set<PointId> confidentErrors = new HashSet<>();

    Deeds(ReviewLog log, Map<QuestionId, Question> questions, MemoryModel model, ZoneId zone) {
        this.log = log;
        this.questions = questions;
        Map<Instant, ZoneId> changes = new TreeMap<>();
        for (Fact fact : log.facts()) {
            if (fact instanceof Fact.FeedbackRead read) {
                readSeconds.merge(read.review(), read.seconds(), Double::sum);
            } else if (fact instanceof Fact.ZoneChanged changed) {
                changes.put(changed.at(), changed.zone());
            }
        }
        this.boundary = DayBoundary.in(zone, changes);
        this.memory = new MemoryFold(model, boundary);
    }

    LocalDate dateOf(Instant at) {
        return LocalDate.ofEpochDay(boundary.dayOf(at));
    }

    List<Deed> fold() {
        List<Deed> deeds = new ArrayList<>();
        for (Fact.Review review : log.reviews()) {
            Question question = questions.get(review.shown().question());
            if (question != null && Grader.isScored(question)) {
                deeds.add(deed(review, question));
            }
        }
        return deeds;
    }

    private Deed deed(Fact.Review review, Question question) {
        PointId point = question.mapping().primaryPoint();
        double share = Grader.share(Variants.of(question, review.shown().seed()), review.answer());
        @Nullable PointMemory before = memories.get(point);
        @Nullable Instant lastRight = rightAt.get(point);
        boolean massed = share >= 0.5
                && lastRight != null
                && Duration.between(lastRight, review.at()).compareTo(MASSING) < 0;
        boolean due = before == null
                || (lastRight == null || lastRight.isBefore(before.lastReviewAt()))
                || memory.recall(before, review.at()) <= TARGET;
        long gapDays = before == null ? 0 : Math.max(0, boundary.dayOf(review.at()) - before.lastDay());
        boolean mends = share >= 0.5 && confidentErrors.contains(point);
        if (!massed) {
            remember(review, point, share, Optional.ofNullable(before));
        }
        return new Deed(
                review.id(),
                review.session(),
                dateOf(review.at()),
                point,
                share,
                new Deed.Met(due, massed, before != null, gapDays, mends),
                readSeconds.containsKey(review.id()),
                review.seconds() + readSeconds.getOrDefault(review.id(), 0.0));
    }

    private void remember(Fact.Review review, PointId point, double share, Optional<PointMemory> before) {
        RatedReview rated =
                new RatedReview(review.id().toString(), review.at(), Ratings.rate(share, review.certainty()));
        memories.put(point, before.map(held -> memory.next(held, rated)).orElseGet(() -> memory.first(rated)));
        if (share >= 0.5) {
            rightAt.put(point, review.at());
            confidentErrors.remove(point);
        } else if (Ratings.isConfidentError(share, review.certainty())) {
            confidentErrors.add(point);
        }
    }
}
