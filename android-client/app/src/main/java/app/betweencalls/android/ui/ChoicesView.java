package app.betweencalls.android.ui;

import android.view.View;
import android.widget.CheckBox;
import android.widget.CompoundButton;
import android.widget.LinearLayout;
import android.widget.RadioButton;
import app.betweencalls.android.R;
import app.betweencalls.android.screen.question.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Options as full-width cards: radio buttons or check boxes, so that a screen reader says which. */
final class ChoicesView implements InputView {
    private final LinearLayout column;
    private final List<CompoundButton> buttons = new ArrayList<>();
    private Input.Choices state;

    ChoicesView(Look look, Input.Choices first, Consumer<Input> change) {
        state = first;
        column = look.column();
        for (Input.Part option : first.options()) {
            CompoundButton button = first.several() ? new CheckBox(look.context()) : new RadioButton(look.context());
            button.setText(option.text());
            button.setTag(option.id());
            // Own marks: the platform's are animated, and motion says nothing here. Set first: a mark sets the smallest
            // height to its own.
            button.setButtonDrawable(first.several() ? R.drawable.button_check : R.drawable.button_radio);
            look.option(button);
            button.setOnClickListener(view -> change.accept(state.choose(option.id())));
            buttons.add(button);
            look.add(column, button, buttons.size() == 1 ? 0 : 8);
        }
        render(first);
    }

    @Override
    public View root() {
        return column;
    }

    @Override
    public void render(Input input) {
        state = (Input.Choices) input;
        for (CompoundButton button : buttons) {
            button.setChecked(state.chosen().contains(String.valueOf(button.getTag())));
        }
    }
}
