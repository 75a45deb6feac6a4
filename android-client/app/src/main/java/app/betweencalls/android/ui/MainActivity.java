package app.betweencalls.android.ui;

import android.app.Activity;
import android.content.res.Configuration;
import android.os.Bundle;
import app.betweencalls.android.screen.done.DoneState;
import app.betweencalls.android.screen.feedback.FeedbackPresenter;
import app.betweencalls.android.screen.feedback.FeedbackState;
import app.betweencalls.android.screen.journey.Display;
import app.betweencalls.android.screen.journey.Journey;
import app.betweencalls.android.screen.pair.PairPresenter;
import app.betweencalls.android.screen.pair.PairState;
import app.betweencalls.android.screen.question.QuestionPresenter;
import app.betweencalls.android.screen.question.QuestionState;
import app.betweencalls.android.screen.today.TodayPresenter;
import app.betweencalls.android.screen.today.TodayState;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one window: draws the screen the journey is at and forwards that it comes and goes. */
public final class MainActivity extends Activity implements Display {
    private @Nullable Journey journey;
    private Runnable redraw = () -> {};
    private @Nullable Object events;
    private @Nullable ScreenView<?> view;

    @Override
    protected void onCreate(@Nullable Bundle state) {
        super.onCreate(state);
        journey = new Journey(((App) getApplication()).surroundings(), this);
        journey.start();
    }

    @Override
    protected void onPause() {
        super.onPause();
        if (journey != null) {
            journey.pause();
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        if (journey != null) {
            journey.resume();
        }
    }

    @Override
    public void onConfigurationChanged(Configuration to) {
        super.onConfigurationChanged(to);
        // Colours and sizes are taken when a view is made, so it is made anew from the same state.
        view = null;
        redraw.run();
    }

    @Override
    public void pair(PairState state, PairPresenter presenter) {
        draw(state, presenter, () -> new PairView(look(), presenter));
    }

    @Override
    public void today(TodayState state, TodayPresenter presenter) {
        draw(state, presenter, () -> new TodayView(look(), presenter));
    }

    @Override
    public void question(QuestionState state, QuestionPresenter presenter) {
        draw(state, presenter, () -> new QuestionView(look(), state, presenter));
    }

    @Override
    public void feedback(FeedbackState state, FeedbackPresenter presenter) {
        draw(state, presenter, () -> new FeedbackView(look(), state, presenter));
    }

    @Override
    public void done(DoneState state, Journey journeyAtEnd) {
        draw(state, journeyAtEnd, () -> new DoneView(look(), state, journeyAtEnd));
    }

    private Look look() {
        return new Look(this);
    }

    /** Draws a state into the view of the same screen, or into a new one. */
    private <S> void draw(S state, Object presenter, Supplier<ScreenView<S>> make) {
        redraw = () -> draw(state, presenter, make);
        ScreenView<S> screen = same(presenter);
        if (screen == null) {
            screen = make.get();
            view = screen;
            events = presenter;
            setContentView(screen.root());
        }
        screen.render(state);
    }

    @SuppressWarnings("unchecked") // One presenter has one type of state, so its view draws that type.
    private <S> @Nullable ScreenView<S> same(Object presenter) {
        return events == presenter ? (ScreenView<S>) view : null;
    }
}
