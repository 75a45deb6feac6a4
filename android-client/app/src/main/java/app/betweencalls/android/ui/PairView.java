package app.betweencalls.android.ui;

import android.text.InputType;
import android.view.View;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;
import app.betweencalls.android.R;
import app.betweencalls.android.screen.pair.PairPresenter;
import app.betweencalls.android.screen.pair.PairState;

/** Draws the pairing screen. */
final class PairView implements ScreenView<PairState> {
    private final Frame frame;
    private final TextView notice;
    private final EditText address;
    private final EditText code;
    private final Button pair;

    PairView(Look look, PairPresenter events) {
        frame = new Frame(look);
        LinearLayout words = frame.words();
        look.add(words, look.heading(look.context().getText(R.string.pair_title), Look.TITLE, R.color.ink), 16);
        look.add(words, look.text(look.context().getText(R.string.pair_help), Look.BODY, R.color.ink_soft), 12);
        notice = look.add(words, look.text("", Look.BODY, R.color.ink), 12);
        notice.setAccessibilityLiveRegion(View.ACCESSIBILITY_LIVE_REGION_POLITE);
        frame.spring();
        address = look.field(look.context().getText(R.string.pair_address_hint));
        address.setId(R.id.pair_address);
        address.setInputType(InputType.TYPE_CLASS_TEXT | InputType.TYPE_TEXT_VARIATION_URI);
        label(look, words, R.string.pair_address, address);
        code = look.field(look.context().getText(R.string.pair_code_hint));
        code.setId(R.id.pair_code);
        code.setInputType(InputType.TYPE_CLASS_TEXT
                | InputType.TYPE_TEXT_FLAG_CAP_CHARACTERS
                | InputType.TYPE_TEXT_FLAG_NO_SUGGESTIONS);
        label(look, words, R.string.pair_code, code);
        Typing.listen(address, text -> events.type(text, code.getText().toString()));
        Typing.listen(code, text -> events.type(address.getText().toString(), text));
        pair = look.primary(look.context().getText(R.string.pair_button), events::pair);
        pair.setId(R.id.pair_button);
        look.add(frame.actions(), pair, 0);
    }

    private static void label(Look look, LinearLayout words, int text, EditText field) {
        TextView label = look.add(words, look.text(look.context().getText(text), Look.SMALL, R.color.ink_soft), 12);
        label.setLabelFor(field.getId());
        look.add(words, field, 4);
    }

    @Override
    public View root() {
        return frame;
    }

    @Override
    public void render(PairState state) {
        Typing.show(address, state.address());
        Typing.show(code, state.code());
        notice.setText(state.busy() ? frame.getContext().getText(R.string.busy) : state.notice());
        notice.setVisibility(notice.getText().length() == 0 ? View.GONE : View.VISIBLE);
        pair.setEnabled(state.canPair());
        pair.setAlpha(state.canPair() ? 1 : 0.5f);
    }
}
