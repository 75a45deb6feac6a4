package app.betweencalls.android.ui;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import app.betweencalls.android.R;
import app.betweencalls.android.screen.done.DoneState;
import app.betweencalls.android.screen.journey.Journey;

/** Draws the end of a session. */
final class DoneView implements ScreenView<DoneState> {
    private final Frame frame;
    private final TextView backlog;

    DoneView(Look look, DoneState state, Journey events) {
        frame = new Frame(look);
        LinearLayout words = frame.words();
        look.add(words, look.heading(look.context().getText(R.string.done_title), Look.TITLE, R.color.ink), 16);
        TextView headline = look.add(words, look.text(state.headline(), Look.STEM, R.color.ink), 12);
        headline.setId(R.id.headline);
        state.lines().forEach(line -> look.add(words, look.text(line, Look.BODY, R.color.ink), 8));
        state.notices().forEach(line -> look.add(words, look.text(line, Look.SMALL, R.color.ink_soft), 12));
        backlog = look.add(words, look.text("", Look.SMALL, R.color.ink_soft), 16);
        Button close = look.primary(look.context().getText(R.string.done_close), events::close);
        close.setId(R.id.close);
        look.add(frame.actions(), close, 0);
    }

    @Override
    public View root() {
        return frame;
    }

    @Override
    public void render(DoneState state) {
        backlog.setText(state.backlog());
    }
}
