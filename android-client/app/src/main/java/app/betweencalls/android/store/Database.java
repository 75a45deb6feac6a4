package app.betweencalls.android.store;

import android.content.Context;
import android.database.Cursor;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;

/**
 * The file, its tables, and how hard it writes.
 *
 * <p>Newer Androids open databases with a write-ahead log that is not forced to the disk at each commit. An answer that
 * was shown as stored must survive a battery pulled out, so that log is off and every commit waits for the disk.
 */
final class Database extends SQLiteOpenHelper {
    static final String NAME = "between-calls.db";
    private static final int VERSION = 1;

    Database(Context context) {
        super(context, NAME, null, VERSION);
        setWriteAheadLoggingEnabled(false);
    }

    @Override
    public void onConfigure(SQLiteDatabase database) {
        database.execSQL("PRAGMA synchronous = FULL");
        database.setForeignKeyConstraintsEnabled(true);
    }

    @Override
    public void onCreate(SQLiteDatabase database) {
        database.execSQL("""
                CREATE TABLE pairing (
                  id INTEGER PRIMARY KEY CHECK (id = 1),
                  address TEXT NOT NULL, token TEXT NOT NULL, name TEXT NOT NULL, centre TEXT NOT NULL,
                  zone TEXT NOT NULL, owner TEXT NOT NULL)""");
        database.execSQL("CREATE TABLE open_session (id INTEGER PRIMARY KEY CHECK (id = 1), message TEXT NOT NULL)");
        database.execSQL("CREATE TABLE seen (shown TEXT PRIMARY KEY, at_millis INTEGER NOT NULL)");
        database.execSQL("""
                CREATE TABLE fact (
                  ordinal INTEGER PRIMARY KEY AUTOINCREMENT,
                  id TEXT NOT NULL UNIQUE, owner TEXT NOT NULL, kind TEXT NOT NULL, session TEXT NOT NULL,
                  body TEXT NOT NULL, state INTEGER NOT NULL, refusal TEXT)""");
        database.execSQL("CREATE INDEX fact_by_state ON fact (owner, state, ordinal)");
        database.execSQL("CREATE INDEX fact_by_session ON fact (session, ordinal)");
    }

    @Override
    public void onUpgrade(SQLiteDatabase database, int from, int to) {
        throw new IllegalStateException("there is no version " + from + " to come from");
    }

    @Override
    public void onOpen(SQLiteDatabase database) {
        boolean forced = setting(database, "synchronous").equals("2");
        if (!forced || setting(database, "journal_mode").equals("wal")) {
            throw new IllegalStateException("the database would not wait for the disk");
        }
    }

    private static String setting(SQLiteDatabase database, String name) {
        try (Cursor row = database.rawQuery("PRAGMA " + name, null)) {
            row.moveToNext();
            return row.getString(0);
        }
    }
}
