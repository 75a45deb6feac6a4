package app.betweencalls.android;

import app.betweencalls.android.screen.Background;
import app.betweencalls.android.screen.FactIds;
import app.betweencalls.android.screen.Outbox;
import app.betweencalls.android.screen.Server;
import app.betweencalls.android.screen.Surroundings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Surroundings whose time and background move when a test says so. */
public final class TestSurroundings {
    /** What is stored. */
    public final FakeStore store = new FakeStore();

    /** What is to run after each try to send. */
    public final List<Runnable> nudges = new ArrayList<>();

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private Instant now = Instant.parse("2026-11-22T10:15:30Z");
    private boolean held;

    /** Returns them with a server. */
    public Surroundings with(Server server) {
        Outbox outbox = nudges::add;
        return new Surroundings(
                store,
                server,
                new Work(),
                outbox,
                new Surroundings.Timing(new Moving(), () -> now.toEpochMilli()),
                new FactIds(new Moving(), new Random(1)));
    }

    /** Lets time pass. */
    public void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** Keeps background work waiting from now on. */
    public void hold() {
        held = true;
    }

    /** Runs the background work that waits. */
    public void release() {
        held = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    private final class Work implements Background {
        @Override
        public <T> void run(Supplier<T> work, Consumer<T> then) {
            waiting.add(() -> then.accept(work.get()));
            if (!held) {
                release();
            }
        }
    }

    private final class Moving extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("UTC only");
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
