package app.betweencalls.android.ui;

import android.view.View;

/**
 * A screen as drawn.
 *
 * @param <S> the state it draws
 */
interface ScreenView<S> {
    /** Returns the view that fills the window. */
    View root();

    /** Draws a state of the same screen again. */
    void render(S state);
}
