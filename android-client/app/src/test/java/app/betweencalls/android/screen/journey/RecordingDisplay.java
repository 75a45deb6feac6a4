package app.betweencalls.android.screen.journey;

import app.betweencalls.android.screen.done.DoneState;
import app.betweencalls.android.screen.feedback.FeedbackPresenter;
import app.betweencalls.android.screen.feedback.FeedbackState;
import app.betweencalls.android.screen.pair.PairPresenter;
import app.betweencalls.android.screen.pair.PairState;
import app.betweencalls.android.screen.question.QuestionPresenter;
import app.betweencalls.android.screen.question.QuestionState;
import app.betweencalls.android.screen.today.TodayPresenter;
import app.betweencalls.android.screen.today.TodayState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A display that remembers the states drawn, and the presenters they came with. */
@SuppressWarnings("NullAway.Init") // each is set by the display it records
final class RecordingDisplay implements Display {
    final List<Object> drawn = new ArrayList<>();
    Consumer<Object> onDraw = state -> {};
    PairPresenter pair;
    TodayPresenter today;
    QuestionPresenter question;
    FeedbackPresenter feedback;

    /** Returns the state in front. */
    <S> S front(Class<S> kind) {
        return kind.cast(drawn.get(drawn.size() - 1));
    }

    @Override
    public void pair(PairState state, PairPresenter events) {
        pair = events;
        draw(state);
    }

    @Override
    public void today(TodayState state, TodayPresenter events) {
        today = events;
        draw(state);
    }

    @Override
    public void question(QuestionState state, QuestionPresenter events) {
        question = events;
        draw(state);
    }

    @Override
    public void feedback(FeedbackState state, FeedbackPresenter events) {
        feedback = events;
        draw(state);
    }

    @Override
    public void done(DoneState state, Journey events) {
        draw(state);
    }

    private void draw(Object state) {
        drawn.add(state);
        onDraw.accept(state);
    }
}
