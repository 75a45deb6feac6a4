package app.betweencalls.android.store;

import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import app.betweencalls.android.net.message.FactMessages;
import app.betweencalls.android.net.message.MessageFault;
import app.betweencalls.android.net.message.SessionMessages;
import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Progress;
import app.betweencalls.android.screen.Session;
import app.betweencalls.android.screen.Store;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What this phone keeps, in SQLite with every commit forced to the disk ({@link Database}). Facts are appended and
 * never
 * changed; only a note beside them says whether the server has them. Thread-safe.
 */
public final class SqliteStore implements Store, AutoCloseable {
    private static final int WAITING = 0;
    private static final int SENT = 1;
    private static final int REFUSED = 2;

    private final Database database;

    /** Opens the store, making it on first use. */
    public SqliteStore(Context context) {
        this.database = new Database(context);
    }

    @Override
    public Optional<Pairing> pairing() {
        try (Cursor row = rows("SELECT address, token, name, centre, zone FROM pairing")) {
            return row.moveToNext()
                    ? Optional.of(new Pairing(
                            row.getString(0),
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            ZoneId.of(row.getString(4))))
                    : Optional.empty();
        }
    }

    @Override
    public void pair(Pairing pairing) {
        boolean same = owner().equals(pairing.owner());
        ContentValues row = new ContentValues();
        row.put("id", 1);
        row.put("address", pairing.address());
        row.put("token", pairing.token());
        row.put("name", pairing.name());
        row.put("centre", pairing.centre());
        row.put("zone", pairing.zone().getId());
        row.put("owner", pairing.owner());
        inTransaction(() -> {
            if (!same) {
                writable().delete("open_session", null, null);
            }
            writable().insertWithOnConflict("pairing", null, row, SQLiteDatabase.CONFLICT_REPLACE);
        });
    }

    @Override
    public void unpair() {
        writable().delete("pairing", null, null);
    }

    @Override
    public void openSession(Session session) {
        ContentValues row = new ContentValues();
        row.put("id", 1);
        row.put("message", session.message());
        inTransaction(() -> {
            writable().delete("seen", null, null);
            writable().insertWithOnConflict("open_session", null, row, SQLiteDatabase.CONFLICT_REPLACE);
        });
    }

    @Override
    public Optional<Progress> progress() {
        try (Cursor row = rows("SELECT message FROM open_session")) {
            if (!row.moveToNext()) {
                return Optional.empty();
            }
            Session session = SessionMessages.reply(row.getString(0));
            return Optional.of(new Progress(session, facts(session)));
        } catch (MessageFault e) {
            // Written by an older version of the app: the log is whole, only the open session ends here.
            return Optional.empty();
        }
    }

    @Override
    public void closeSession() {
        writable().delete("open_session", null, null);
    }

    @Override
    public void seen(Fact.Shown shown, Instant at) {
        ContentValues row = new ContentValues();
        row.put("shown", name(shown));
        row.put("at_millis", at.toEpochMilli());
        writable().insertWithOnConflict("seen", null, row, SQLiteDatabase.CONFLICT_REPLACE);
    }

    @Override
    public Optional<Instant> lastSeen(Fact.Shown shown) {
        try (Cursor row = rows("SELECT at_millis FROM seen WHERE shown = ?", name(shown))) {
            return row.moveToNext() ? Optional.of(Instant.ofEpochMilli(row.getLong(0))) : Optional.empty();
        }
    }

    @Override
    public void append(Fact fact) {
        ContentValues row = new ContentValues();
        row.put("id", fact.id().toString());
        row.put("owner", owner());
        row.put("kind", kind(fact));
        row.put("session", session(fact));
        row.put("body", FactMessages.write(fact));
        row.put("state", WAITING);
        writable().insertWithOnConflict("fact", null, row, SQLiteDatabase.CONFLICT_IGNORE);
    }

    @Override
    public List<Fact> unsent(int atMost) {
        List<Fact> facts = new ArrayList<>();
        // Uses the index fact_by_state.
        try (Cursor row = rows(
                "SELECT body FROM fact WHERE owner = ? AND state = " + WAITING + " ORDER BY ordinal LIMIT " + atMost,
                owner())) {
            while (row.moveToNext()) {
                facts.add(FactMessages.read(row.getString(0)));
            }
        }
        return facts;
    }

    @Override
    public void sent(List<FactId> ids) {
        ContentValues change = new ContentValues();
        change.put("state", SENT);
        inTransaction(() -> {
            for (FactId id : ids) {
                writable().update("fact", change, "id = ?", new String[] {id.toString()});
            }
        });
    }

    @Override
    public void refused(FactId id, String why) {
        ContentValues change = new ContentValues();
        change.put("state", REFUSED);
        change.put("refusal", why);
        writable().update("fact", change, "id = ?", new String[] {id.toString()});
    }

    @Override
    public Backlog backlog() {
        return new Backlog(reviews(WAITING), reviews(REFUSED));
    }

    @Override
    public void close() {
        database.close();
    }

    private int reviews(int state) {
        try (Cursor row = rows(
                "SELECT COUNT(*) FROM fact WHERE owner = ? AND state = " + state + " AND kind = 'review'", owner())) {
            row.moveToNext();
            return row.getInt(0);
        }
    }

    private List<Fact> facts(Session session) {
        List<Fact> facts = new ArrayList<>();
        // Uses the index fact_by_session.
        try (Cursor row = rows(
                "SELECT body FROM fact WHERE session = ? ORDER BY ordinal",
                session.id().toString())) {
            while (row.moveToNext()) {
                facts.add(FactMessages.read(row.getString(0)));
            }
        }
        return facts;
    }

    private String owner() {
        try (Cursor row = rows("SELECT owner FROM pairing")) {
            return row.moveToNext() ? row.getString(0) : "";
        }
    }

    private static String name(Fact.Shown shown) {
        return shown.question() + " " + shown.version() + " " + shown.seed();
    }

    private static String kind(Fact fact) {
        return fact instanceof Fact.Review ? "review" : fact instanceof Fact.Voided ? "voided" : "feedback-read";
    }

    private static String session(Fact fact) {
        if (fact instanceof Fact.Review review) {
            return review.session().toString();
        }
        return fact instanceof Fact.Voided voided ? voided.session().toString() : "";
    }

    private void inTransaction(Runnable work) {
        writable().beginTransaction();
        try {
            work.run();
            writable().setTransactionSuccessful();
        } finally {
            writable().endTransaction();
        }
    }

    private SQLiteDatabase writable() {
        return database.getWritableDatabase();
    }

    private Cursor rows(String sql, String... arguments) {
        return writable().rawQuery(sql, arguments);
    }
}
