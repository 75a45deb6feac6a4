package app.betweencalls.android.screen;

import app.betweencalls.engine.review.FactId;
import java.time.Clock;
import java.util.Random;
import java.util.UUID;

/** Makes ids of facts: time-ordered UUIDs, version 7 of RFC 9562 section 5.7. */
public final class FactIds {
    private final Clock clock;
    private final Random random;

    /** Makes ids with a clock and a source of chance. */
    public FactIds(Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
    }

    /** Returns a new id. */
    public FactId next() {
        long high = clock.millis() << 16 | 0x7000 | random.nextInt(0x1000);
        long low = 0x8000_0000_0000_0000L | random.nextLong() >>> 2;
        return new FactId(new UUID(high, low));
    }
}
