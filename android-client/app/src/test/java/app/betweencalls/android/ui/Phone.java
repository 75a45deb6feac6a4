package app.betweencalls.android.ui;

import static org.robolectric.Shadows.shadowOf;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.os.Looper;
import android.view.View;
import android.view.ViewGroup;
import android.widget.EditText;
import android.widget.TextView;
import app.betweencalls.android.R;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.robolectric.Robolectric;
import org.robolectric.android.controller.ActivityController;

/** The app on a phone that Robolectric stands for: taps, waits, looks and takes pictures. */
final class Phone {
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(60);

    private final ActivityController<MainActivity> controller;

    /** Starts the app. */
    Phone() {
        controller = Robolectric.buildActivity(MainActivity.class).setup();
    }

    ActivityController<MainActivity> controller() {
        return controller;
    }

    MainActivity activity() {
        return controller.get();
    }

    /** Pairs with a server by what is typed on the pairing screen. */
    void pair(String address, String code) {
        until(() -> isShown(R.id.pair_button));
        type(R.id.pair_address, address);
        type(R.id.pair_code, code);
        tap(R.id.pair_button);
        until(() -> isShown(R.id.revise));
    }

    /** Waits until something is so. */
    void until(BooleanSupplier condition) {
        long end = System.nanoTime() + WAIT_AT_MOST.toNanos();
        shadowOf(Looper.getMainLooper()).idle();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain; the screen says: " + words());
            }
            pause();
            shadowOf(Looper.getMainLooper()).idle();
        }
    }

    private static void pause() {
        try {
            // Not a wait for luck: the condition is asked again until it holds.
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    boolean isShown(int id) {
        View view = activity().findViewById(id);
        return view != null && view.getVisibility() == View.VISIBLE && isInTree(view);
    }

    private static boolean isInTree(View view) {
        for (Object parent = view.getParent(); parent instanceof View above; parent = above.getParent()) {
            if (above.getVisibility() != View.VISIBLE) {
                return false;
            }
        }
        return true;
    }

    void tap(int id) {
        View view = activity().findViewById(id);
        if (!isShown(id) || !view.isEnabled()) {
            throw new AssertionError("cannot tap " + view + "; the screen says: " + words());
        }
        view.performClick();
        shadowOf(Looper.getMainLooper()).idle();
    }

    /** Taps the view that stands for a part of the question. */
    void tapPart(String tag) {
        View view = activity().getWindow().getDecorView().findViewWithTag(tag);
        if (view == null) {
            throw new AssertionError("nothing stands for " + tag + "; the screen says: " + words());
        }
        view.performClick();
        shadowOf(Looper.getMainLooper()).idle();
    }

    void type(int id, String text) {
        ((EditText) activity().findViewById(id)).setText(text);
        shadowOf(Looper.getMainLooper()).idle();
    }

    /** Returns everything that is written on the screen. */
    String words() {
        StringBuilder words = new StringBuilder();
        for (View view : views()) {
            if (view instanceof TextView text) {
                words.append(text.getText()).append('\n');
            }
        }
        return words.toString();
    }

    /** Returns all views that are shown. */
    List<View> views() {
        List<View> views = new ArrayList<>();
        collect(activity().getWindow().getDecorView(), views);
        return views;
    }

    private static void collect(View view, List<View> into) {
        if (view.getVisibility() != View.VISIBLE) {
            return;
        }
        into.add(view);
        if (view instanceof ViewGroup group) {
            for (int i = 0; i < group.getChildCount(); i++) {
                collect(group.getChildAt(i), into);
            }
        }
    }

    /** Takes a picture of the screen, kept as {@code target/pictures/<name>.png}. */
    Bitmap picture(String name) throws IOException {
        shadowOf(Looper.getMainLooper()).idle();
        View screen = activity().getWindow().getDecorView();
        Bitmap picture = Bitmap.createBitmap(screen.getWidth(), screen.getHeight(), Bitmap.Config.ARGB_8888);
        screen.draw(new Canvas(picture));
        Path file = Files.createDirectories(Path.of("target", "pictures")).resolve(name + ".png");
        try (OutputStream out = Files.newOutputStream(file)) {
            picture.compress(Bitmap.CompressFormat.PNG, 100, out);
        }
        return picture;
    }
}
