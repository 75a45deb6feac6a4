package app.betweencalls.android.net;

import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.Context;
import android.os.Handler;
import android.os.Looper;
import app.betweencalls.android.screen.Outbox;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Sends at once where it can; where it cannot, asks the system to wake it when there is a network again. */
public final class JobOutbox implements Outbox, AutoCloseable {
    /** The job's number within this app. */
    public static final int JOB = 1;

    private static final long FIRST_WAIT_MILLIS = 30_000;

    private final Context context;
    private final ComponentName job;
    private final SyncQueue queue;
    private final Handler screen = new Handler(Looper.getMainLooper());
    private final ExecutorService work = Executors.newSingleThreadExecutor();

    /**
     * Makes the outbox of a queue.
     *
     * @param job the service that the system wakes
     */
    public JobOutbox(Context context, ComponentName job, SyncQueue queue) {
        this.context = context;
        this.job = job;
        this.queue = queue;
    }

    @Override
    public void nudge(Runnable then) {
        drain(outcome -> {
            if (outcome == SyncQueue.Outcome.LATER) {
                schedule();
            }
            then.run();
        });
    }

    /** Sends what waits and tells, on the screen's thread, how that ended. */
    public void drain(Consumer<SyncQueue.Outcome> then) {
        work.execute(() -> {
            SyncQueue.Outcome outcome = queue.drain();
            screen.post(() -> then.accept(outcome));
        });
    }

    /** Sends nothing any more; what waits is in the store. */
    @Override
    public void close() {
        work.shutdownNow();
    }

    private void schedule() {
        context.getSystemService(JobScheduler.class)
                .schedule(new JobInfo.Builder(JOB, job)
                        .setRequiredNetworkType(JobInfo.NETWORK_TYPE_ANY)
                        .setBackoffCriteria(FIRST_WAIT_MILLIS, JobInfo.BACKOFF_POLICY_EXPONENTIAL)
                        .build());
    }
}
