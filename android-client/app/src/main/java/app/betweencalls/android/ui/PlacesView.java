package app.betweencalls.android.ui;

import android.view.View;
import android.widget.Button;
import android.widget.LinearLayout;
import app.betweencalls.android.R;
import app.betweencalls.android.screen.question.Input;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Things above, places below: tap a thing to mark it, tap a place to put it there. */
final class PlacesView implements InputView {
    private final LinearLayout column;
    private final Map<Input.Part, Button> things = new LinkedHashMap<>();
    private Input.Places state;

    PlacesView(Look look, Input.Places first, Consumer<Input> change) {
        state = first;
        column = look.column();
        for (Input.Part thing : first.things()) {
            Button button = look.secondary("", () -> change.accept(state.select(thing.id())));
            look.option(button);
            button.setTag(thing.id());
            look.add(column, button, things.isEmpty() ? 0 : 8);
            things.put(thing, button);
        }
        LinearLayout places = look.column();
        for (String place : first.places()) {
            Button button = look.secondary(place, () -> change.accept(state.place(place)));
            button.setTag("place:" + place);
            look.add(places, button, places.getChildCount() == 0 ? 0 : 8);
        }
        look.add(column, places, 16);
        render(first);
    }

    @Override
    public View root() {
        return column;
    }

    @Override
    public void render(Input input) {
        state = (Input.Places) input;
        things.forEach((thing, button) -> {
            String none = column.getContext().getString(R.string.not_placed);
            String place = state.state().placed().getOrDefault(thing.id(), none);
            boolean marked = state.state().selected().filter(thing.id()::equals).isPresent();
            button.setText(thing.text() + "\n→ " + place);
            button.setSelected(marked);
            button.setContentDescription(thing.text() + ": " + place
                    + (marked ? ", " + column.getContext().getString(R.string.marked) : ""));
        });
    }
}
