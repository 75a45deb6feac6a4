package app.betweencalls.android.ui;

import android.os.Handler;
import android.os.Looper;
import app.betweencalls.android.screen.Background;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One thread for what waits, in order; results come back on the screen's thread. */
final class Threads implements Background {
    private final Handler screen = new Handler(Looper.getMainLooper());
    private final Executor work;

    Threads(Executor work) {
        this.work = work;
    }

    @Override
    public <T> void run(Supplier<T> task, Consumer<T> then) {
        work.execute(() -> {
            T result = task.get();
            screen.post(() -> then.accept(result));
        });
    }
}
