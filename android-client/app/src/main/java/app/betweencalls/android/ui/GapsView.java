package app.betweencalls.android.ui;

import android.text.InputType;
import android.view.View;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import app.betweencalls.android.R;
import app.betweencalls.android.screen.question.Input;
import app.betweencalls.engine.question.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The text with numbered gaps, and below it one field or one list a gap. */
final class GapsView implements InputView {
    private final LinearLayout column;
    private final TextView text;
    private final List<Consumer<Input.Gaps>> fillers = new ArrayList<>();
    private Input.Gaps state;

    GapsView(Look look, Input.Gaps first, Consumer<Input> change) {
        state = first;
        column = look.column();
        text = look.add(column, look.text("", Look.BODY, R.color.ink), 0);
        look.card(text);
        for (int i = 0; i < first.gaps().size(); i++) {
            String name = look.context().getString(R.string.gap, i + 1);
            TextView label = look.add(column, look.text(name, Look.SMALL, R.color.ink_soft), 12);
            if (first.gaps().get(i) instanceof Gap.Pick pick) {
                addList(look, i, pick, change);
            } else {
                EditText field = addField(look, i, change);
                field.setId(View.generateViewId());
                label.setLabelFor(field.getId());
            }
        }
        render(first);
    }

    private void addList(Look look, int gap, Gap.Pick pick, Consumer<Input> change) {
        List<Input.Part> options = new ArrayList<>();
        pick.options().forEach(option -> options.add(new Input.Part(option, option)));
        ChoicesView list = new ChoicesView(
                look,
                new Input.Choices(1, false, options, Set.of()),
                chosen -> ((Input.Choices) chosen).chosen().forEach(option -> change.accept(state.fill(gap, option))));
        fillers.add(gaps -> {
            String filled = gaps.filled().get(gap);
            list.render(new Input.Choices(1, false, options, filled.isEmpty() ? Set.of() : Set.of(filled)));
        });
        look.add(column, list.root(), 4);
    }

    private EditText addField(Look look, int gap, Consumer<Input> change) {
        EditText field = look.field(look.context().getString(R.string.gap, gap + 1));
        boolean number = state.gaps().get(gap) instanceof Gap.Figure;
        field.setInputType(
                number
                        ? InputType.TYPE_CLASS_NUMBER
                                | InputType.TYPE_NUMBER_FLAG_DECIMAL
                                | InputType.TYPE_NUMBER_FLAG_SIGNED
                        : InputType.TYPE_CLASS_TEXT);
        field.setTag("gap:" + (gap + 1));
        Typing.listen(field, typed -> {
            if (!typed.equals(state.filled().get(gap))) {
                change.accept(state.fill(gap, typed));
            }
        });
        fillers.add(gaps -> Typing.show(field, gaps.filled().get(gap)));
        look.add(column, field, 4);
        return field;
    }

    @Override
    public View root() {
        return column;
    }

    @Override
    public void render(Input input) {
        state = (Input.Gaps) input;
        text.setText(state.text());
        fillers.forEach(filler -> filler.accept(state));
    }
}
