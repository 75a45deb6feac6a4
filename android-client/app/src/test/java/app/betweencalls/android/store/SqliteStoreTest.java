package app.betweencalls.android.store;

import static org.assertj.core.api.Assertions.assertThat;

import android.content.Context;
import app.betweencalls.android.Examples;
import app.betweencalls.android.net.message.SessionMessages;
import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Session;
import app.betweencalls.android.screen.Store;
import app.betweencalls.engine.question.Answer;
import app.betweencalls.engine.question.QuestionId;
import app.betweencalls.engine.review.Certainty;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RobolectricTestRunner;
import org.robolectric.RuntimeEnvironment;
import org.robolectric.annotation.Config;
import org.robolectric.annotation.SQLiteMode;

/** The store on real SQLite, opened again after each write that must last. */
@RunWith(RobolectricTestRunner.class)
@Config(sdk = 35)
@SQLiteMode(SQLiteMode.Mode.NATIVE)
public class SqliteStoreTest {
    private static final Pairing AMINA =
            new Pairing("https://calls.example", "t", "Amina", "Centre", ZoneId.of("Europe/London"));
    private static final Pairing BEN =
            new Pairing("https://calls.example", "u", "Ben", "Centre", ZoneId.of("Europe/London"));

    private SqliteStore store;

    @Before
    public void open() {
        store = new SqliteStore(context());
    }

    @After
    public void close() {
        store.close();
    }

    @Test
    public void isEmptyOnANewPhone() {
        assertThat(store.pairing()).isEmpty();
        assertThat(store.progress()).isEmpty();
        assertThat(store.unsent(10)).isEmpty();
        assertThat(store.backlog()).isEqualTo(new Store.Backlog(0, 0));
    }

    @Test
    public void waitsForTheDiskAtEachCommit() {
        // Database refuses to open otherwise; here that the refusal is real is proved on the settings themselves.
        try (Database database = new Database(context());
                var row = database.getWritableDatabase().rawQuery("PRAGMA synchronous", null)) {
            assertThat(row.moveToNext()).isTrue();
            assertThat(row.getInt(0)).isEqualTo(2);
            assertThat(database.getWritableDatabase().isWriteAheadLoggingEnabled())
                    .isFalse();
        }
    }

    @Test
    public void keepsThePairing() {
        store.pair(AMINA);
        reopen();

        assertThat(store.pairing()).contains(AMINA);
        store.unpair();
        assertThat(store.pairing()).isEmpty();
    }

    @Test
    public void keepsTheSessionAndReadsItsPlaceFromTheLog() {
        store.pair(AMINA);
        Session session = Examples.everyType();
        store.openSession(session);
        store.append(review(1, session));
        reopen();

        assertThat(store.progress()).get().satisfies(progress -> {
            assertThat(progress.session()).isEqualTo(session);
            assertThat(progress.reviews()).hasSize(1);
            assertThat(progress.next()).contains(session.picks().get(1));
        });
        store.closeSession();
        assertThat(store.progress()).isEmpty();
    }

    @Test
    public void endsASessionThatThisVersionCannotReadAndKeepsTheLog() {
        store.pair(AMINA);
        Session session = SessionMessages.reply(Examples.text("session-response.json"));
        store.openSession(new Session(session.id(), 120, List.of(), "{\"from\": \"another version\"}"));
        store.append(review(1, session));

        assertThat(store.progress()).isEmpty();
        assertThat(store.unsent(10)).hasSize(1);
    }

    @Test
    public void appendsAFactOnceHoweverOftenItComes() {
        store.pair(AMINA);
        Fact.Review fact = review(1, Examples.everyType());

        store.append(fact);
        store.append(fact);

        assertThat(store.unsent(10)).containsExactly(fact);
    }

    @Test
    public void tellsWhatWaitsFromWhatIsSentAndWhatIsRefused() {
        store.pair(AMINA);
        Session session = Examples.everyType();
        for (int i = 1; i <= 4; i++) {
            store.append(review(i, session));
        }
        store.append(new Fact.FeedbackRead(id(9), Instant.ofEpochMilli(9), id(1), 3));

        store.sent(List.of(id(1)));
        store.refused(id(2), "fact.invalid: no");
        reopen();

        assertThat(store.unsent(10)).extracting(Fact::id).containsExactly(id(3), id(4), id(9));
        assertThat(store.unsent(1)).hasSize(1);
        assertThat(store.backlog()).isEqualTo(new Store.Backlog(2, 1));
    }

    @Test
    public void sendsTheFactsOfOneCandidateNeverAsAnothers() {
        store.pair(AMINA);
        Session session = Examples.everyType();
        store.openSession(session);
        store.append(review(1, session));
        store.unpair();

        store.pair(BEN);

        assertThat(store.progress()).isEmpty();
        assertThat(store.unsent(10)).isEmpty();
        store.pair(AMINA);
        assertThat(store.unsent(10)).hasSize(1);
    }

    @Test
    public void notesWhenAQuestionWasOnTheScreen() {
        Fact.Shown shown = Examples.everyType().picks().get(0).shown();
        store.openSession(Examples.everyType());

        store.seen(shown, Instant.ofEpochMilli(5));
        store.seen(shown, Instant.ofEpochMilli(7));
        reopen();

        assertThat(store.lastSeen(shown)).contains(Instant.ofEpochMilli(7));
        assertThat(store.lastSeen(new Fact.Shown(new QuestionId("other"), 1, 1)))
                .isEmpty();
        store.openSession(Examples.everyType());
        assertThat(store.lastSeen(shown)).isEmpty();
    }

    private void reopen() {
        store.close();
        store = new SqliteStore(context());
    }

    private static Context context() {
        return RuntimeEnvironment.getApplication();
    }

    private static FactId id(int number) {
        return new FactId(new UUID(1, number));
    }

    private static Fact.Review review(int number, Session session) {
        return new Fact.Review(
                id(number),
                Instant.ofEpochMilli(1_000L * number),
                session.picks().get(0).shown(),
                new Answer.Chosen(Set.of("a")),
                Optional.of(Certainty.SURE),
                1.5,
                session.id(),
                1);
    }
}
