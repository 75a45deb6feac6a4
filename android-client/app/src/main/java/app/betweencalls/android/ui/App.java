package app.betweencalls.android.ui;

import android.app.Application;
import android.content.ComponentName;
import android.content.pm.ApplicationInfo;
import android.os.Build;
import android.os.SystemClock;
import app.betweencalls.android.net.HttpServer;
import app.betweencalls.android.net.JobOutbox;
import app.betweencalls.android.net.ServerAddress;
import app.betweencalls.android.net.SyncQueue;
import app.betweencalls.android.screen.FactIds;
import app.betweencalls.android.screen.Surroundings;
import app.betweencalls.android.store.SqliteStore;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The process: makes the parts and keeps them for activity and job alike. */
public final class App extends Application {
    private @Nullable Surroundings surroundings;
    private Runnable shutDown = () -> {};
    private @Nullable JobOutbox outbox;

    /** Returns what the screens are given. */
    synchronized Surroundings surroundings() {
        if (surroundings == null) {
            boolean debug = (getApplicationInfo().flags & ApplicationInfo.FLAG_DEBUGGABLE) != 0;
            SqliteStore store = new SqliteStore(this);
            HttpServer server = new HttpServer(new ServerAddress(debug), Build.MANUFACTURER + " " + Build.MODEL);
            Clock clock = Clock.systemUTC();
            outbox = new JobOutbox(this, new ComponentName(this, SyncJob.class), new SyncQueue(store, server));
            ExecutorService work = Executors.newSingleThreadExecutor();
            shutDown = () -> {
                outbox().close();
                work.shutdownNow();
                store.close();
            };
            surroundings = new Surroundings(
                    store,
                    server,
                    new Threads(work),
                    outbox,
                    new Surroundings.Timing(clock, SystemClock::elapsedRealtime),
                    new FactIds(clock, new SecureRandom()));
        }
        return surroundings;
    }

    /** Returns what sends the log. */
    synchronized JobOutbox outbox() {
        surroundings();
        return Objects.requireNonNull(outbox);
    }

    /** Called where processes are only played; a real one simply ends. */
    @Override
    public synchronized void onTerminate() {
        shutDown.run();
        super.onTerminate();
    }
}
