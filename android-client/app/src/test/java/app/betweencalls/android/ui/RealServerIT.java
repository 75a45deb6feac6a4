package app.betweencalls.android.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.android.R;
import app.betweencalls.android.ServerProcess;
import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Store;
import java.nio.file.Path;
import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.ClassRule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.GraphicsMode;
import org.robolectric.annotation.SQLiteMode;

/** The whole journey against the real server, as a process of its own: pair, fetch, answer, see, post. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35, qualifiers = "w360dp-h800dp-xhdpi")
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@SQLiteMode(SQLiteMode.Mode.NATIVE)
public class RealServerIT {
    @ClassRule
    public static final TemporaryFolder FOLDER = new TemporaryFolder();

    private static ServerProcess server;
    private static String cookie;

    @BeforeClass
    public static void start() throws Exception {
        server = new ServerProcess(Path.of(FOLDER.getRoot().getPath(), "data"));
        cookie = server.signIn();
    }

    @AfterClass
    public static void stop() throws Exception {
        if (server != null) {
            server.close();
        }
    }

    @Test
    public void leadsFromACodeToReviewsInTheServersLog() throws Exception {
        journey("light");
    }

    @Test
    @Config(qualifiers = "w360dp-h800dp-night-xhdpi")
    public void leadsThereAtNightToo() throws Exception {
        journey("night");
    }

    private static void journey(String theme) throws Exception {
        Phone phone = new Phone();
        phone.pair(server.address(), server.pairingCode(cookie));
        App app = (App) RuntimeEnvironment.getApplication();
        Store store = app.surroundings().store();
        Pairing pairing = store.pairing().orElseThrow();
        int before = answersOnServer(pairing);
        phone.tap(R.id.revise);
        phone.until(() -> phone.isShown(R.id.stem));

        int answered = 0;
        while (phone.isShown(R.id.stem)) {
            new Thumb(phone).answer();
            if (answered == 0) {
                phone.picture("real-question-" + theme);
            }
            phone.tap(R.id.sure_2);
            phone.until(() -> phone.isShown(R.id.next));
            answered++;
            assertThat(phone.words()).contains("Why this now: ", "; checked ");
            if (answered == 1) {
                phone.picture("real-feedback-" + theme);
            }
            phone.tap(R.id.next);
            phone.until(() -> phone.isShown(R.id.stem) || phone.isShown(R.id.close));
        }

        assertThat(answered).isPositive();
        assertThat(phone.words()).contains(answered == 1 ? "1 question answered" : answered + " questions answered");
        phone.until(() -> store.unsent(1).isEmpty());
        assertThat(store.backlog()).isEqualTo(new Store.Backlog(0, 0));
        // Not exactly so many more: a second answer on a point within hours adds nothing to readiness.
        assertThat(answersOnServer(pairing)).isGreaterThan(before);
    }

    /** Returns how many answers the server's readiness of all criteria rests on. */
    private static int answersOnServer(Pairing pairing) throws Exception {
        return answers(server.get("/api/v1/readiness", pairing.token()));
    }

    private static int answers(String body) throws JSONException {
        JSONArray criteria = new JSONObject(body).getJSONArray("criteria");
        int answers = 0;
        for (int i = 0; i < criteria.length(); i++) {
            answers += criteria.getJSONObject(i).optInt("answers", 0);
        }
        return answers;
    }
}
