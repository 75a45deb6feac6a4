package app.betweencalls.android.ui;

import android.text.InputType;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.LinearLayout;
import app.betweencalls.android.R;
import app.betweencalls.android.screen.question.Input;
import java.util.function.Consumer;

/** A typed line, with the unit beside it where a number is asked for. */
final class LineView implements InputView {
    private final LinearLayout row;
    private final EditText field;
    private Input.Line state;

    LineView(Look look, Input.Line first, Consumer<Input> change) {
        state = first;
        row = look.row();
        field = look.field(look.context().getText(R.string.answer_hint));
        field.setId(R.id.answer);
        field.setInputType(
                first.number()
                        ? InputType.TYPE_CLASS_NUMBER
                                | InputType.TYPE_NUMBER_FLAG_DECIMAL
                                | InputType.TYPE_NUMBER_FLAG_SIGNED
                        : InputType.TYPE_CLASS_TEXT);
        row.addView(field, new LinearLayout.LayoutParams(0, ViewGroup.LayoutParams.WRAP_CONTENT, 1));
        if (!first.unit().isEmpty()) {
            View unit = look.text(first.unit(), Look.BODY, R.color.ink);
            unit.setPadding(look.dp(12), 0, 0, 0);
            row.addView(unit);
        }
        Typing.listen(field, text -> {
            if (!text.equals(state.typed())) {
                change.accept(state.type(text));
            }
        });
        render(first);
    }

    @Override
    public View root() {
        return row;
    }

    @Override
    public void render(Input input) {
        state = (Input.Line) input;
        Typing.show(field, state.typed());
    }
}
