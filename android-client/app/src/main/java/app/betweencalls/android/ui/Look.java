package app.betweencalls.android.ui;

import android.content.Context;
import android.content.res.ColorStateList;
import android.graphics.Typeface;
import android.graphics.drawable.Drawable;
import android.graphics.drawable.GradientDrawable;
import android.graphics.drawable.RippleDrawable;
import android.graphics.drawable.StateListDrawable;
import android.view.Gravity;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import app.betweencalls.android.R;

/** The design's tokens as views: colours, sizes, cards and controls. Sizes of text follow the phone's setting. */
final class Look {
    static final int SMALL = 14;
    static final int BODY = 16;
    static final int STEM = 18;
    static final int HEADLINE = 22;
    static final int TITLE = 28;

    /** The smallest side of anything that can be touched, in dp. */
    static final int TOUCH = 48;

    private static final float CARD_RADIUS = 10;
    private static final float CONTROL_RADIUS = 8;

    private final Context context;

    Look(Context context) {
        this.context = context;
    }

    Context context() {
        return context;
    }

    int color(int id) {
        return context.getColor(id);
    }

    int dp(float dp) {
        return Math.round(dp * context.getResources().getDisplayMetrics().density);
    }

    /** Says whether the phone's text is so large that three controls no longer fit side by side. */
    boolean isTextLarge() {
        return context.getResources().getConfiguration().fontScale > 1.3f;
    }

    TextView text(CharSequence words, int sp, int colorId) {
        TextView view = new TextView(context);
        view.setText(words);
        view.setTextSize(sp);
        view.setTextColor(color(colorId));
        view.setLineSpacing(0, sp >= HEADLINE ? 1.1f : 1.25f);
        return view;
    }

    TextView heading(CharSequence words, int sp, int colorId) {
        TextView view = text(words, sp, colorId);
        view.setTypeface(Typeface.DEFAULT_BOLD);
        return view;
    }

    LinearLayout column() {
        LinearLayout column = new LinearLayout(context);
        column.setOrientation(LinearLayout.VERTICAL);
        return column;
    }

    LinearLayout row() {
        LinearLayout row = new LinearLayout(context);
        row.setOrientation(LinearLayout.HORIZONTAL);
        row.setGravity(Gravity.CENTER_VERTICAL);
        return row;
    }

    /** Adds a child over the full width, with a gap above it in dp. */
    <V extends View> V add(LinearLayout to, V child, int gapAbove) {
        LinearLayout.LayoutParams layout =
                new LinearLayout.LayoutParams(ViewGroup.LayoutParams.MATCH_PARENT, ViewGroup.LayoutParams.WRAP_CONTENT);
        layout.topMargin = dp(gapAbove);
        to.addView(child, layout);
        return child;
    }

    /** Adds children side by side in equal widths, or one below the other where text is large. */
    void addBeside(LinearLayout to, View... children) {
        LinearLayout group = isTextLarge() ? column() : row();
        for (View child : children) {
            boolean first = group.getChildCount() == 0;
            if (isTextLarge()) {
                add(group, child, first ? 0 : 8);
            } else {
                LinearLayout.LayoutParams layout =
                        new LinearLayout.LayoutParams(0, ViewGroup.LayoutParams.WRAP_CONTENT, 1);
                layout.setMarginStart(first ? 0 : dp(8));
                group.addView(child, layout);
            }
        }
        add(to, group, 8);
    }

    /** The one action of a screen. */
    Button primary(CharSequence words, Runnable action) {
        Button button = button(words, action);
        button.setTextColor(color(R.color.on_accent));
        button.setBackground(pressable(R.color.accent, R.color.accent, R.color.on_accent));
        return button;
    }

    /** Any other action. */
    Button secondary(CharSequence words, Runnable action) {
        Button button = button(words, action);
        button.setTextColor(color(R.color.accent));
        button.setBackground(pressable(R.color.surface, R.color.accent, R.color.accent));
        return button;
    }

    private Button button(CharSequence words, Runnable action) {
        Button button = new Button(context);
        button.setText(words);
        button.setTextSize(BODY);
        button.setAllCaps(false);
        button.setStateListAnimator(null);
        button.setMinHeight(dp(TOUCH + 4));
        button.setMinimumHeight(dp(TOUCH + 4));
        button.setPadding(dp(8), dp(8), dp(8), dp(8));
        button.setOnClickListener(view -> action.run());
        return button;
    }

    EditText field(CharSequence label) {
        EditText field = new EditText(context);
        field.setHint(label);
        field.setTextSize(STEM);
        field.setTextColor(color(R.color.ink));
        field.setHintTextColor(color(R.color.ink_soft));
        // First: it takes back any smallest height set before.
        field.setSingleLine(true);
        field.setMinHeight(dp(TOUCH + 4));
        field.setMinimumHeight(dp(TOUCH + 4));
        field.setPadding(dp(12), dp(8), dp(12), dp(8));
        field.setBackground(selectable());
        return field;
    }

    /** Gives a view the surface of a card. */
    void card(View view) {
        view.setBackground(shape(R.color.surface, R.color.line, 1, CARD_RADIUS));
        view.setPadding(dp(16), dp(12), dp(16), dp(12));
    }

    /** Makes a text view something to tap: a card that shows focus and choice. */
    void option(TextView view) {
        view.setTextSize(BODY);
        view.setTextColor(color(R.color.ink));
        view.setLineSpacing(0, 1.2f);
        view.setGravity(Gravity.CENTER_VERTICAL | Gravity.START);
        view.setMinHeight(dp(TOUCH + 8));
        view.setPadding(dp(12), dp(8), dp(12), dp(8));
        view.setFocusable(true);
        view.setClickable(true);
        view.setBackground(new RippleDrawable(
                ColorStateList.valueOf(color(R.color.line)),
                selectable(),
                shape(R.color.ink, R.color.ink, 0, CARD_RADIUS)));
    }

    private Drawable selectable() {
        StateListDrawable states = new StateListDrawable();
        states.addState(
                new int[] {android.R.attr.state_focused}, shape(R.color.surface, R.color.accent, 3, CARD_RADIUS));
        states.addState(
                new int[] {android.R.attr.state_checked}, shape(R.color.surface, R.color.accent, 2, CARD_RADIUS));
        states.addState(
                new int[] {android.R.attr.state_selected}, shape(R.color.surface, R.color.accent, 2, CARD_RADIUS));
        states.addState(new int[0], shape(R.color.surface, R.color.line, 1, CARD_RADIUS));
        return states;
    }

    private Drawable pressable(int fill, int stroke, int ripple) {
        StateListDrawable states = new StateListDrawable();
        states.addState(new int[] {android.R.attr.state_focused}, shape(fill, R.color.ink, 3, CONTROL_RADIUS));
        states.addState(new int[0], shape(fill, stroke, 1, CONTROL_RADIUS));
        return new RippleDrawable(ColorStateList.valueOf(color(ripple) & 0x40FFFFFF), states, null);
    }

    private GradientDrawable shape(int fill, int stroke, int strokeDp, float radius) {
        GradientDrawable shape = new GradientDrawable();
        shape.setColor(color(fill));
        shape.setStroke(dp(strokeDp), color(stroke));
        shape.setCornerRadius(dp(radius));
        return shape;
    }
}
