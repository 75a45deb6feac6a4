package app.betweencalls.android.ui;

import android.app.job.JobParameters;
import android.app.job.JobService;
import app.betweencalls.android.net.SyncQueue;

/** Woken by the system when there is a network and something waits to be sent. */
public final class SyncJob extends JobService {
    @Override
    public boolean onStartJob(JobParameters parameters) {
        ((App) getApplication()).outbox().drain(outcome -> jobFinished(parameters, outcome == SyncQueue.Outcome.LATER));
        return true;
    }

    @Override
    public boolean onStopJob(JobParameters parameters) {
        // Cut short by the system: what was not confirmed still waits, and another try is wanted.
        return true;
    }
}
