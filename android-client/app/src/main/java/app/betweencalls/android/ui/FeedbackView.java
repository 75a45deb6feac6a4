package app.betweencalls.android.ui;

import android.content.res.ColorStateList;
import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import app.betweencalls.android.R;
import app.betweencalls.android.screen.feedback.FeedbackPresenter;
import app.betweencalls.android.screen.feedback.FeedbackState;
import app.betweencalls.engine.grading.Verdict;

/** Draws the feedback on an answer: verdict with a mark, the lines about it, the lesson and its source. */
final class FeedbackView implements ScreenView<FeedbackState> {
    private final Frame frame;
    private final Button next;

    FeedbackView(Look look, FeedbackState state, FeedbackPresenter events) {
        frame = new Frame(look);
        LinearLayout words = frame.words();
        addHeadline(look, words, state);
        for (String line : state.lines()) {
            look.add(words, look.text(line, Look.BODY, R.color.ink), 8);
        }
        if (!state.key().isEmpty()) {
            LinearLayout key = card(look, words, R.string.the_answer);
            state.key().forEach(line -> look.add(key, look.text(line, Look.BODY, R.color.ink), 4));
        }
        LinearLayout lesson = card(look, words, R.string.lesson);
        look.add(lesson, look.text(state.lesson(), Look.BODY, R.color.ink), 4);
        look.add(lesson, look.text(state.source(), Look.SMALL, R.color.ink_soft), 8);
        String why = look.context().getString(R.string.why_now, state.why());
        look.add(words, look.text(why, Look.SMALL, R.color.ink_soft), 12);
        next = look.primary(look.context().getText(R.string.next), events::next);
        next.setId(R.id.next);
        look.add(frame.actions(), next, 0);
    }

    private static void addHeadline(Look look, LinearLayout words, FeedbackState state) {
        boolean right = state.verdict() == Verdict.RIGHT;
        int color = right ? R.color.right : R.color.not_yet;
        int mark = right
                ? R.drawable.ic_right
                : state.verdict() == Verdict.PARTLY ? R.drawable.ic_partly : R.drawable.ic_not_yet;
        TextView headline = look.add(words, look.heading(state.headline(), Look.HEADLINE, color), 8);
        headline.setId(R.id.headline);
        headline.setCompoundDrawablesRelativeWithIntrinsicBounds(mark, 0, 0, 0);
        headline.setCompoundDrawableTintList(ColorStateList.valueOf(look.color(color)));
        headline.setCompoundDrawablePadding(look.dp(8));
        headline.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
    }

    private static LinearLayout card(Look look, LinearLayout words, int title) {
        LinearLayout card = look.add(words, look.column(), 16);
        look.card(card);
        look.add(card, look.text(look.context().getText(title), Look.SMALL, R.color.ink_soft), 0);
        return card;
    }

    @Override
    public View root() {
        return frame;
    }

    @Override
    public void render(FeedbackState state) {
        next.setEnabled(!state.saving());
        next.setAlpha(state.saving() ? 0.5f : 1);
    }
}
