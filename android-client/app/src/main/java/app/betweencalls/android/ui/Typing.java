package app.betweencalls.android.ui;

import android.text.Editable;
import android.text.InputFilter;
import android.text.TextWatcher;
import android.widget.EditText;
import java.util.function.Consumer;

/** Ties a field to a text in a state without disturbing the cursor. */
final class Typing {
    /** What the server takes at most. */
    private static final int LETTERS_AT_MOST = 2_000;

    private Typing() {}

    static void listen(EditText field, Consumer<String> typed) {
        field.setFilters(new InputFilter[] {new InputFilter.LengthFilter(LETTERS_AT_MOST)});
        field.addTextChangedListener(new TextWatcher() {
            @Override
            public void beforeTextChanged(CharSequence text, int start, int count, int after) {}

            @Override
            public void onTextChanged(CharSequence text, int start, int before, int count) {}

            @Override
            public void afterTextChanged(Editable text) {
                typed.accept(text.toString());
            }
        });
    }

    static void show(EditText field, String text) {
        if (!field.getText().toString().equals(text)) {
            field.setText(text);
        }
    }
}
