package app.betweencalls.android.screen.question;

import app.betweencalls.android.screen.Pick;
import app.betweencalls.android.screen.Progress;
import app.betweencalls.android.screen.Stopwatch;
import app.betweencalls.android.screen.Surroundings;
import app.betweencalls.engine.grading.Grader;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.Task;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Fact;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes an answer to one pick and makes the review of it. */
public final class QuestionPresenter {
    private final Place place;
    private final Surroundings surroundings;
    private final Exits exits;
    private final Task task;
    private final Stopwatch stopwatch;
    private QuestionState state;

    /**
     * Where the question stands.
     *
     * @param pick the question
     * @param progress of the session it belongs to
     * @param notices lines to show above it
     */
    public record Place(Pick pick, Progress progress, List<String> notices) {}

    /**
     * Where the screen leads.
     *
     * @param show draws a state
     * @param answered goes on, once the review is stored
     */
    public record Exits(Consumer<QuestionState> show, Consumer<Fact.Review> answered) {}

    /**
     * Opens the question and starts counting.
     *
     * @throws IllegalArgumentException if the pick's task cannot be drawn
     */
    public QuestionPresenter(Place place, Surroundings surroundings, Exits exits) {
        this.place = place;
        this.surroundings = surroundings;
        this.exits = exits;
        Pick pick = place.pick();
        this.task = pick.task().orElseThrow(() -> new IllegalArgumentException("no task to draw in " + pick.shown()));
        Input input = Inputs.of(task, pick.shown().seed())
                .orElseThrow(() -> new IllegalArgumentException("no way to draw a " + task.type()));
        this.stopwatch = new Stopwatch(surroundings.timing().steadyMillis());
        this.state = new QuestionState(
                pick.criterion().number(),
                place.progress().number(pick) + " of about " + place.progress().length(),
                place.notices(),
                pick.wording().stimulus(),
                pick.wording().stem(),
                input,
                false);
    }

    /** Returns what to draw. */
    public QuestionState state() {
        return state;
    }

    /** Replaces the answer in the making; does nothing while one is being stored. */
    public void change(Input input) {
        if (!state.saving()) {
            show(input, false);
        }
    }

    /** Stores the answer with the certainty and goes on; does nothing while there is no whole answer. */
    public void submit(Certainty certainty) {
        if (!state.canSubmit()) {
            return;
        }
        stopwatch.pause();
        Fact.Review review = review(state.input().answer(), certainty);
        show(state.input(), true);
        surroundings
                .background()
                .run(
                        () -> {
                            surroundings.store().append(review);
                            return review;
                        },
                        exits.answered());
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

    private Fact.Review review(Answer answer, Certainty certainty) {
        return new Fact.Review(
                surroundings.ids().next(),
                surroundings.timing().clock().instant(),
                place.pick().shown(),
                answer,
                Optional.of(certainty),
                stopwatch.seconds(),
                place.progress().session().id(),
                Grader.grade(task, answer).share());
    }

    private void show(Input input, boolean saving) {
        state = new QuestionState(
                state.criterion(), state.place(), state.notices(), state.stimulus(), state.stem(), input, saving);
        exits.show().accept(state);
    }
}
