package app.betweencalls.engine;

import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Question;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import app.betweencalls.engine.review.ReviewLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Builds logs for tests, fact by fact; every answer takes 12 seconds. */
public final class SampleLog {
    private final List<Fact> facts = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-05T09:00:00Z");
    private long session = 1;
    private long next = 1;

    /** Returns an id from a number. */
    public static FactId id(long number) {
        return new FactId(new UUID(0x0190_0000_0000_7000L, number));
    }

    /** Moves the clock. */
    public SampleLog after(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** Begins another session. */
    public SampleLog session() {
        session++;
        return this;
    }

    /** Answers a choice of one of four, right or wrong. */
    public SampleLog answer(String question, boolean right) {
        return answer(question, right, Optional.empty());
    }

    /** Answers a choice of one of four, right or wrong, with a certainty. */
    public SampleLog answer(String question, boolean right, Optional<Certainty> certainty) {
        now = now.plusSeconds(20);
        facts.add(new Fact.Review(
                id(next++),
                now,
                new Fact.Shown(new QuestionId(question), 1, 7),
                new Answer.Chosen(Set.of(right ? "a" : "b")),
                certainty,
                12,
                id(1_000_000 + session),
                right ? 1 : 0));
        return this;
    }

    /** Voids a question in the session. */
    public SampleLog voided(String question) {
        now = now.plusSeconds(20);
        facts.add(new Fact.Voided(
                id(next++), now, new Fact.Shown(new QuestionId(question), 1, 7), id(1_000_000 + session)));
        return this;
    }

    /** Says that the feedback of the latest answer was read. */
    public SampleLog read() {
        facts.add(new Fact.FeedbackRead(id(next), now.plusSeconds(5), id(next - 1), 5));
        next++;
        return this;
    }

    /** Adds any fact made from an id and the moment. */
    public SampleLog add(BiFunction<FactId, Instant, Fact> maker) {
        facts.add(maker.apply(id(next++), now));
        return this;
    }

    /** Returns the moment of the latest fact. */
    public Instant now() {
        return now;
    }

    /** Returns the session. */
    public FactId sessionId() {
        return id(1_000_000 + session);
    }

    /** Returns the log. */
    public ReviewLog log() {
        return ReviewLog.of(facts);
    }

    /** Returns choices of one of four: so many points of one criterion, so many questions each. */
    public static List<Question> bank(String criterion, int points, int siblings) {
        List<Question> questions = new ArrayList<>();
        for (int point = 1; point <= points; point++) {
            for (int sibling = 1; sibling <= siblings; sibling++) {
                String number = (point < 10 ? "0" : "") + point;
                String id = "q-" + criterion.replaceAll("[^0-9]", "") + "-" + number + "-" + sibling;
                Task task = SampleQuestions.single();
                questions.add(SampleQuestions.question(id, criterion + "#" + number, task));
            }
        }
        return questions;
    }
}
