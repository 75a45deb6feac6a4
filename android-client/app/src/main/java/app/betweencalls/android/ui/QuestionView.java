package app.betweencalls.android.ui;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import android.widget.TextView;
import app.betweencalls.android.R;
import app.betweencalls.android.screen.question.Input;
import app.betweencalls.android.screen.question.QuestionPresenter;
import app.betweencalls.android.screen.question.QuestionState;
import app.betweencalls.engine.review.Certainty;
import java.util.List;

/** Draws a question: the words, the answer, and in one place what to do and then how sure one is. */
final class QuestionView implements ScreenView<QuestionState> {
    private final Frame frame;
    private final InputView input;
    private final TextView instruction;
    private final LinearLayout certainty;
    private final List<Button> steps;

    QuestionView(Look look, QuestionState state, QuestionPresenter events) {
        frame = new Frame(look);
        LinearLayout words = frame.words();
        look.add(words, look.text(state.criterion() + "  ·  " + state.place(), Look.SMALL, R.color.ink_soft), 0);
        for (String line : state.notices()) {
            TextView notice = look.add(words, look.text(line, Look.SMALL, R.color.ink), 8);
            look.card(notice);
        }
        state.stimulus().ifPresent(text -> look.card(look.add(words, look.text(text, Look.BODY, R.color.ink), 12)));
        TextView stem = look.add(words, look.heading(state.stem(), Look.STEM, R.color.ink), 12);
        stem.setId(R.id.stem);
        frame.spring();
        input = InputView.of(look, state.input(), events::change);
        look.add(words, input.root(), 16);

        instruction = look.add(frame.actions(), look.text("", Look.SMALL, R.color.ink_soft), 0);
        certainty = look.column();
        look.add(certainty, look.text(look.context().getText(R.string.sure_ask), Look.SMALL, R.color.ink_soft), 0);
        Button guessing = sure(look, R.string.sure_guessing, R.id.sure_1, () -> events.submit(Certainty.GUESSING));
        Button fairly = sure(look, R.string.sure_fairly, R.id.sure_2, () -> events.submit(Certainty.FAIRLY_SURE));
        Button sure = sure(look, R.string.sure_sure, R.id.sure_3, () -> events.submit(Certainty.SURE));
        steps = List.of(guessing, fairly, sure);
        look.addBeside(certainty, guessing, fairly, sure);
        look.add(frame.actions(), certainty, 0);
    }

    private static Button sure(Look look, int text, int id, Runnable action) {
        Button button = look.secondary(look.context().getText(text), action);
        button.setId(id);
        return button;
    }

    @Override
    public View root() {
        return frame;
    }

    @Override
    public void render(QuestionState state) {
        Input now = state.input();
        input.render(now);
        boolean complete = now.isComplete();
        instruction.setText(now.instruction());
        instruction.setVisibility(complete ? View.GONE : View.VISIBLE);
        certainty.setVisibility(complete ? View.VISIBLE : View.GONE);
        for (Button step : steps) {
            step.setEnabled(state.canSubmit());
            step.setAlpha(state.saving() ? 0.5f : 1);
        }
    }
}
