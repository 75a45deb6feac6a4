package app.betweencalls.android.ui;

import android.view.View;
import android.view.ViewGroup;
import android.widget.LinearLayout;
import android.widget.ScrollView;
import app.betweencalls.android.R;

/** What every screen has: words above that scroll, and what the thumb needs below, always in sight. */
final class Frame extends LinearLayout {
    private final LinearLayout words;
    private final LinearLayout actions;

    Frame(Look look) {
        super(look.context());
        setOrientation(VERTICAL);
        setBackgroundColor(look.color(R.color.ground));
        // Keeps clear of the status bar, the navigation bar and the keyboard.
        setFitsSystemWindows(true);
        words = look.column();
        words.setPadding(look.dp(16), look.dp(16), look.dp(16), look.dp(8));
        ScrollView scroll = new ScrollView(look.context());
        scroll.setFillViewport(true);
        scroll.addView(words, ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT);
        addView(scroll, new LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, 0, 1));
        actions = look.column();
        actions.setPadding(look.dp(16), look.dp(8), look.dp(16), look.dp(16));
        addView(actions, new LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT));
    }

    LinearLayout words() {
        return words;
    }

    LinearLayout actions() {
        return actions;
    }

    /** Pushes what follows towards the thumb where there is room. */
    void spring() {
        words.addView(new View(getContext()), new LayoutParams(0, 0, 1));
    }
}
