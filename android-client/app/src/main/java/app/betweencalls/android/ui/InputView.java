package app.betweencalls.android.ui;

import android.view.View;
import app.betweencalls.android.screen.question.Input;
import java.util.function.Consumer;

/** Draws one kind of answer in the making, and hands on what it becomes. */
interface InputView {
    /** Returns the view. */
    View root();

    /** Draws the same kind of input again. */
    void render(Input input);

    /** Returns the view of an input. */
    static InputView of(Look look, Input input, Consumer<Input> change) {
        if (input instanceof Input.Choices choices) {
            return new ChoicesView(look, choices, change);
        } else if (input instanceof Input.Line line) {
            return new LineView(look, line, change);
        } else if (input instanceof Input.Steps steps) {
            return new StepsView(look, steps, change);
        } else if (input instanceof Input.Places places) {
            return new PlacesView(look, places, change);
        }
        return new GapsView(look, (Input.Gaps) input, change);
    }
}
