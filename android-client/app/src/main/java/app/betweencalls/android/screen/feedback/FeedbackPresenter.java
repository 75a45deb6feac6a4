package app.betweencalls.android.screen.feedback;

import app.betweencalls.android.screen.Pick;
import app.betweencalls.android.screen.Stopwatch;
import app.betweencalls.android.screen.Surroundings;
import app.betweencalls.engine.grading.Grade;
import app.betweencalls.engine.grading.Grader;
import app.betweencalls.engine.grading.Verdict;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.review.Fact;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Shows what an answer was worth and notes that this was read. */
public final class FeedbackPresenter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private final Fact.Review review;
    private final Surroundings surroundings;
    private final Exits exits;
    private final Stopwatch stopwatch;
    private FeedbackState state;

    /**
     * Where the screen leads.
     *
     * @param show draws a state
     * @param next goes on, once it is stored that the feedback was read
     */
    public record Exits(Consumer<FeedbackState> show, Runnable next) {}

    /**
     * Opens the feedback on a review and starts counting.
     *
     * @throws IllegalArgumentException if the review is of another pick, or the pick has no task
     */
    public FeedbackPresenter(Pick pick, Fact.Review review, Surroundings surroundings, Exits exits) {
        if (!review.shown().equals(pick.shown())) {
            throw new IllegalArgumentException("the review is of " + review.shown() + ", not of " + pick.shown());
        }
        this.review = review;
        this.surroundings = surroundings;
        this.exits = exits;
        this.stopwatch = new Stopwatch(surroundings.timing().steadyMillis());
        Task task = pick.task().orElseThrow(() -> new IllegalArgumentException("no task in " + pick.shown()));
        Grade grade = Grader.grade(task, review.answer());
        this.state = new FeedbackState(
                grade.verdict(),
                headline(grade.verdict()),
                Remarks.of(task, grade, pick.feedback()),
                grade.verdict() == Verdict.RIGHT ? List.of() : KeyText.of(task),
                pick.feedback().lesson(),
                pick.source().text() + "; checked " + DAY.format(pick.source().asOf()),
                pick.why(),
                false);
    }

    /** Returns what to draw. */
    public FeedbackState state() {
        return state;
    }

    /** Notes that the feedback was read and goes on; a second call does nothing. */
    public void next() {
        if (state.saving()) {
            return;
        }
        stopwatch.pause();
        Fact.FeedbackRead read = new Fact.FeedbackRead(
                surroundings.ids().next(), surroundings.timing().clock().instant(), review.id(), stopwatch.seconds());
        state = new FeedbackState(
                state.verdict(),
                state.headline(),
                state.lines(),
                state.key(),
                state.lesson(),
                state.source(),
                state.why(),
                true);
        exits.show().accept(state);
        surroundings
                .background()
                .run(
                        () -> {
                            surroundings.store().append(read);
                            return read;
                        },
                        stored -> exits.next().run());
    }

    /** Stops counting: the screen is no longer in front. */
    public void pause() {
        stopwatch.pause();
    }

    /** Counts on: the screen is in front again. */
    public void resume() {
        if (!state.saving()) {
            stopwatch.resume();
        }
    }

    private static String headline(Verdict verdict) {
        return switch (verdict) {
            case RIGHT -> "Right";
            case PARTLY -> "Partly right";
            case WRONG -> "Not yet";
        };
    }
}
