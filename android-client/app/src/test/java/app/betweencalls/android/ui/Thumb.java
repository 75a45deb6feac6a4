package app.betweencalls.android.ui;

import android.view.View;
import android.view.ViewParent;
import android.widget.Button;
import android.widget.CompoundButton;
import android.widget.EditText;
import app.betweencalls.android.R;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives some whole answer to whatever question is on the screen, knowing no key. */
final class Thumb {
    private static final String PLACE = "place:";

    private final Phone phone;

    Thumb(Phone phone) {
        this.phone = phone;
    }

    void answer() {
        List<EditText> fields = new ArrayList<>();
        List<CompoundButton> choices = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (View view : phone.views()) {
            String tag = view.getTag() instanceof String text ? text : "";
            if (view instanceof EditText field) {
                fields.add(field);
            } else if (view instanceof CompoundButton choice) {
                choices.add(choice);
            } else if (view instanceof Button && tag.startsWith(PLACE)) {
                places.add(tag);
            } else if (view instanceof Button && !tag.isEmpty()) {
                parts.add(tag);
            }
        }
        fields.forEach(field -> field.setText("1"));
        chooseFirstOfEach(choices);
        for (int i = 0; i < parts.size(); i++) {
            phone.tapPart(parts.get(i));
            if (!places.isEmpty()) {
                phone.tapPart(places.get(i % places.size()));
            }
        }
        phone.until(() -> phone.isShown(R.id.sure_2));
    }

    private static void chooseFirstOfEach(List<CompoundButton> choices) {
        Set<ViewParent> groups = new HashSet<>();
        for (CompoundButton choice : choices) {
            if (groups.add(choice.getParent())) {
                choice.performClick();
            }
        }
    }
}
