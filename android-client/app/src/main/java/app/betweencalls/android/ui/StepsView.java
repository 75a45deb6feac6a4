package app.betweencalls.android.ui;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import app.betweencalls.android.R;
import app.betweencalls.android.screen.question.Input;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Steps to tap in their order; each shows its number once it has one. */
final class StepsView implements InputView {
    private final LinearLayout column;
    private final Map<Input.Part, Button> buttons = new LinkedHashMap<>();
    private Input.Steps state;

    StepsView(Look look, Input.Steps first, Consumer<Input> change) {
        state = first;
        column = look.column();
        for (Input.Part step : first.steps()) {
            Button button = look.secondary("", () -> change.accept(state.tap(step.id())));
            look.option(button);
            button.setTag(step.id());
            look.add(column, button, buttons.isEmpty() ? 0 : 8);
            buttons.put(step, button);
        }
        render(first);
    }

    @Override
    public View root() {
        return column;
    }

    @Override
    public void render(Input input) {
        state = (Input.Steps) input;
        buttons.forEach((step, button) -> {
            int number = state.number(step.id());
            button.setText((number == 0 ? "–" : number + ".") + "  " + step.text());
            button.setSelected(number > 0);
            button.setContentDescription(step.text() + ", "
                    + (number == 0
                            ? column.getContext().getString(R.string.no_number)
                            : column.getContext().getString(R.string.step_number, number)));
        });
    }
}
