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

/** Draws the screen that the journey is at; events go to the presenter that comes with the state. */
public interface Display {
    /** Draws the pairing screen. */
    void pair(PairState state, PairPresenter events);

    /** Draws the first screen of a paired phone. */
    void today(TodayState state, TodayPresenter events);

    /** Draws a question. */
    void question(QuestionState state, QuestionPresenter events);

    /** Draws the feedback on an answer. */
    void feedback(FeedbackState state, FeedbackPresenter events);

    /** Draws the end of a session. */
    void done(DoneState state, Journey events);
}
