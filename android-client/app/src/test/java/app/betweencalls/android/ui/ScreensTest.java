package app.betweencalls.android.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.robolectric.Shadows.shadowOf;

import android.app.job.JobScheduler;
import android.content.res.Configuration;
import android.graphics.Bitmap;
import android.graphics.Color;
import android.os.Looper;
import android.view.View;
import android.widget.CompoundButton;
import android.widget.TextView;
import app.betweencalls.android.ExampleServer;
import app.betweencalls.android.Examples;
import app.betweencalls.android.R;
import app.betweencalls.android.net.JobOutbox;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.annotation.SQLiteMode;

/** The app as drawn and tapped, against the example messages; leaves pictures under {@code target/pictures}. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35, qualifiers = "w360dp-h800dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@SQLiteMode(SQLiteMode.Mode.NATIVE)
public class ScreensTest {
    private static final int TOUCH_DP = 48;

    private ExampleServer server;

    @Before
    public void serve() throws IOException {
        server = new ExampleServer();
        server.reply("/api/v1/pair", 200, Examples.text("pair-response.json"));
        server.reply("/api/v1/sessions", 200, Examples.text("session-response.json"));
        server.reply("/api/v1/sync", 503, "");
    }

    @After
    public void stop() {
        server.close();
    }

    @Test
    public void leadFromPairingToFeedback() throws IOException {
        revise("light");
    }

    @Test
    @Config(qualifiers = "w360dp-h800dp-night-xhdpi")
    public void leadFromPairingToFeedbackAtNight() throws IOException {
        Bitmap question = revise("night");

        assertThat(question.getPixel(4, question.getHeight() - 4)).isEqualTo(0xFF14171A);
    }

    private Bitmap revise(String theme) throws IOException {
        Phone phone = new Phone();
        phone.until(() -> phone.isShown(R.id.pair_button));
        phone.picture("pair-" + theme);
        phone.pair(server.address(), "K7PM-3XQT");
        assertThat(phone.words()).contains("Amina Yusuf");
        phone.picture("today-" + theme);
        phone.tap(R.id.revise);
        phone.until(() -> phone.isShown(R.id.stem));
        assertThat(phone.words())
                .contains("4.3  ·  1 of about 1", "send me everything you hold on me", "Choose one.")
                .doesNotContain("How sure are you");
        assertThat(phone.isShown(R.id.sure_1)).isFalse();
        phone.tapPart("b");
        assertThat(phone.isShown(R.id.sure_1)).isTrue();
        Bitmap question = phone.picture("question-" + theme);
        phone.tap(R.id.sure_2);
        phone.until(() -> phone.isShown(R.id.next));
        assertThat(phone.words())
                .contains(
                        "Not yet",
                        "Writing helps, but the law does not require it.",
                        "Log it and pass it on under the procedure",
                        "A subject access request can be made by phone",
                        "UK GDPR articles 12 and 15; checked 22 November 2026",
                        "Why this now: 4.3: due today; you last met this point 6 days ago.");
        phone.picture("feedback-not-yet-" + theme);
        phone.tap(R.id.next);
        phone.until(() -> phone.isShown(R.id.close));
        assertThat(phone.words()).contains("1 question answered", "4.3: 0 of 1 right");
        phone.until(() -> phone.words().contains("1 answer stored on this phone, to be sent"));
        phone.picture("done-" + theme);
        phone.tap(R.id.close);
        phone.until(() -> phone.isShown(R.id.revise));
        assertThat(colours(question)).isGreaterThan(50);
        return question;
    }

    @Test
    public void askTheSystemToWakeThemWhereSendingFailed() {
        Phone phone = answered();

        JobScheduler scheduler = phone.activity().getSystemService(JobScheduler.class);
        phone.until(() -> !scheduler.getAllPendingJobs().isEmpty());

        assertThat(scheduler.getAllPendingJobs()).singleElement().satisfies(job -> {
            assertThat(job.getId()).isEqualTo(JobOutbox.JOB);
            assertThat(job.getService().getClassName()).isEqualTo(SyncJob.class.getName());
        });
    }

    @Test
    public void drawEveryTypeForThumbAndScreenReader() throws IOException {
        server.reply("/api/v1/sessions", 200, Examples.text("session-response-types.json"));
        Phone phone = new Phone();
        phone.pair(server.address(), "K7PM-3XQT");
        phone.tap(R.id.revise);
        List<String> types =
                List.of("single", "truefalse", "multiple", "numeric", "short", "cloze", "match", "order", "categorise");
        for (int i = 0; i < types.size(); i++) {
            String place = (i + 1) + " of about 9";
            phone.until(() -> phone.words().contains(place));
            assertUsable(phone);
            answer(phone, types.get(i));
            assertUsable(phone);
            phone.picture("type-" + types.get(i));
            phone.tap(R.id.sure_3);
            phone.until(() -> phone.isShown(R.id.next));
            assertThat(((TextView) phone.activity().findViewById(R.id.headline))
                            .getText()
                            .toString())
                    .as(types.get(i))
                    .isEqualTo("Right");
            if (types.get(i).equals("cloze")) {
                phone.picture("feedback-right-light");
            }
            phone.tap(R.id.next);
        }
        phone.until(() -> phone.isShown(R.id.close));
        assertThat(phone.words()).contains("9 questions answered", "cannot show the type open");
    }

    private static void answer(Phone phone, String type) {
        switch (type) {
            case "single" -> phone.tapPart("a");
            case "truefalse" -> phone.tapPart("c");
            case "multiple" -> tapAll(phone, "a", "c");
            case "numeric" -> phone.type(R.id.answer, "80");
            case "short" -> phone.type(R.id.answer, "SAR");
            case "cloze" -> {
                typeGap(phone, "gap:1", "one month");
                phone.tapPart("receipt");
                typeGap(phone, "gap:3", "2");
            }
            case "match" ->
                tapAll(phone, "a", "place:Personal data", "b", "place:Goods and services sold to consumers");
            case "order" -> tapAll(phone, "a", "b", "c", "d");
            default -> tapAll(phone, "a", "place:Efficiency", "b", "place:Quality", "c", "place:Efficiency");
        }
    }

    private static void tapAll(Phone phone, String... tags) {
        for (String tag : tags) {
            phone.tapPart(tag);
        }
    }

    private static void typeGap(Phone phone, String tag, String text) {
        ((TextView) phone.activity().getWindow().getDecorView().findViewWithTag(tag)).setText(text);
        shadowOf(Looper.getMainLooper()).idle();
    }

    @Test
    public void scaleWithTheTextSizeOfThePhone() throws IOException {
        RuntimeEnvironment.setFontScale(2);
        Phone phone = asked();
        phone.tapPart("a");
        phone.picture("question-large-text");

        assertUsable(phone);
        View sure = phone.activity().findViewById(R.id.sure_3);
        int[] place = new int[2];
        sure.getLocationInWindow(place);
        assertThat(place[1] + sure.getHeight())
                .isLessThanOrEqualTo(phone.activity().getWindow().getDecorView().getHeight());
    }

    @Test
    public void keepTheAnswerInTheMakingWhenThePhoneTurnsDark() {
        Phone phone = asked();
        phone.tapPart("b");

        Configuration night = new Configuration(phone.activity().getResources().getConfiguration());
        night.uiMode = Configuration.UI_MODE_NIGHT_YES | Configuration.UI_MODE_TYPE_NORMAL;
        phone.controller().configurationChange(night);
        shadowOf(Looper.getMainLooper()).idle();

        CompoundButton chosen = phone.activity().getWindow().getDecorView().findViewWithTag("b");
        assertThat(chosen.isChecked()).isTrue();
        assertThat(phone.isShown(R.id.sure_1)).isTrue();
        assertThat(phone.activity().getColor(R.color.ground)).isEqualTo(0xFF14171A);
    }

    @Test
    public void comeBackToTheSameQuestionAfterTheProcessWasKilled() {
        Phone phone = asked();
        String stem =
                ((TextView) phone.activity().findViewById(R.id.stem)).getText().toString();
        phone.controller().pause().stop().destroy();

        Phone again = new Phone();

        again.until(() -> again.isShown(R.id.stem));
        assertThat(((TextView) again.activity().findViewById(R.id.stem))
                        .getText()
                        .toString())
                .isEqualTo(stem);
    }

    @Test
    public void haveReadableColours() {
        assertReadable();
    }

    @Test
    @Config(qualifiers = "night")
    public void haveReadableColoursAtNight() {
        assertReadable();
    }

    private static void assertReadable() {
        Look look = new Look(RuntimeEnvironment.getApplication());
        for (int ground : List.of(R.color.ground, R.color.surface)) {
            for (int ink : List.of(R.color.ink, R.color.ink_soft, R.color.accent, R.color.right, R.color.not_yet)) {
                assertThat(contrast(look.color(ink), look.color(ground)))
                        .as(Integer.toHexString(look.color(ink)) + " on " + Integer.toHexString(look.color(ground)))
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        assertThat(contrast(look.color(R.color.on_accent), look.color(R.color.accent)))
                .isGreaterThanOrEqualTo(4.5);
    }

    /** The contrast ratio of WCAG 2.2, 1 to 21. */
    private static double contrast(int one, int other) {
        double first = Color.luminance(one) + 0.05;
        double second = Color.luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private Phone asked() {
        Phone phone = new Phone();
        phone.pair(server.address(), "K7PM-3XQT");
        phone.tap(R.id.revise);
        phone.until(() -> phone.isShown(R.id.stem));
        return phone;
    }

    private Phone answered() {
        Phone phone = asked();
        phone.tapPart("a");
        phone.tap(R.id.sure_3);
        phone.until(() -> phone.isShown(R.id.next));
        return phone;
    }

    /** Everything that can be touched is large enough and says what it is. */
    private static void assertUsable(Phone phone) {
        float density = phone.activity().getResources().getDisplayMetrics().density;
        int touchable = 0;
        for (View view : phone.views()) {
            if (!view.isClickable() || !(view instanceof TextView text)) {
                continue;
            }
            touchable++;
            String label = String.valueOf(view.getContentDescription()) + text.getText() + text.getHint();
            assertThat(label.replace("null", "")).as("label of " + view).isNotBlank();
            assertThat(view.getHeight() / density).as("height of " + label).isGreaterThanOrEqualTo(TOUCH_DP);
            assertThat(view.getWidth() / density).as("width of " + label).isGreaterThanOrEqualTo(TOUCH_DP);
        }
        assertThat(touchable).isPositive();
    }

    private static int colours(Bitmap picture) {
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x += 2) {
            for (int y = 0; y < picture.getHeight(); y += 2) {
                colours.add(picture.getPixel(x, y));
            }
        }
        return colours.size();
    }
}
