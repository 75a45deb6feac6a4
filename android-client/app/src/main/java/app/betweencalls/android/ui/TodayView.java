package app.betweencalls.android.ui;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import app.betweencalls.android.R;
import app.betweencalls.android.screen.today.TodayPresenter;
import app.betweencalls.android.screen.today.TodayState;
import java.util.List;

/** Draws the first screen of a paired phone. */
final class TodayView implements ScreenView<TodayState> {
    private final Frame frame;
    private final TextView name;
    private final TextView notice;
    private final TextView backlog;
    private final List<Button> buttons;

    TodayView(Look look, TodayPresenter events) {
        frame = new Frame(look);
        LinearLayout words = frame.words();
        look.add(words, look.text(look.context().getText(R.string.app_name), Look.SMALL, R.color.ink_soft), 8);
        name = look.add(words, look.heading("", Look.TITLE, R.color.ink), 4);
        look.add(words, look.text(look.context().getText(R.string.today_help), Look.BODY, R.color.ink_soft), 12);
        notice = look.add(words, look.text("", Look.BODY, R.color.ink), 24);
        notice.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        backlog = look.add(words, look.text("", Look.SMALL, R.color.ink_soft), 12);
        Button two = look.primary(look.context().getText(R.string.today_revise), () -> events.revise(120));
        two.setId(R.id.revise);
        two.setMinHeight(look.dp(64));
        Button one = look.secondary(look.context().getText(R.string.today_one), () -> events.revise(60));
        Button three = look.secondary(look.context().getText(R.string.today_three), () -> events.revise(180));
        buttons = List.of(one, two, three);
        look.add(frame.actions(), two, 0);
        look.addBeside(frame.actions(), one, three);
    }

    @Override
    public View root() {
        return frame;
    }

    @Override
    public void render(TodayState state) {
        name.setText(state.name());
        notice.setText(state.busy() ? frame.getContext().getText(R.string.busy) : state.notice());
        backlog.setText(state.backlog());
        for (Button button : buttons) {
            button.setEnabled(!state.busy());
            button.setAlpha(state.busy() ? 0.5f : 1);
        }
    }
}
