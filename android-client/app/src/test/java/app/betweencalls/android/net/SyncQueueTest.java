package app.betweencalls.android.net;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.android.FakeStore;
import app.betweencalls.android.screen.Pairing;
import app.betweencalls.android.screen.Receipts;
import app.betweencalls.android.screen.Reply;
import app.betweencalls.android.screen.Server;
import app.betweencalls.android.screen.Session;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is sent, what is kept for later, and what is given up. */
class SyncQueueTest {
    private final FakeStore store = new FakeStore();
    private final List<List<FactId>> batches = new ArrayList<>();
    private final Deque<Function<List<FactId>, Reply<Receipts>>> replies = new ArrayDeque<>();
    private final SyncQueue queue = new SyncQueue(store, new ScriptedServer());

    @BeforeEach
    void pair() {
        store.pair(new Pairing("https://calls.example", "t", "Amina", "Centre", ZoneId.of("Europe/London")));
    }

    @Test
    void sendsNothingWhereNothingWaits() {
        assertThat(queue.drain()).isEqualTo(SyncQueue.Outcome.DONE);
        assertThat(batches).isEmpty();
    }

    @Test
    void sendsWhatWaitsInOrderAndOnce() {
        append(250);
        replies.add(SyncQueueTest::stored);
        replies.add(SyncQueueTest::stored);
        replies.add(SyncQueueTest::stored);

        assertThat(queue.drain()).isEqualTo(SyncQueue.Outcome.DONE);
        assertThat(queue.drain()).isEqualTo(SyncQueue.Outcome.DONE);

        assertThat(batches).extracting(List::size).containsExactly(100, 100, 50);
        assertThat(batches.stream().flatMap(List::stream).toList())
                .isEqualTo(store.log.stream().map(Fact::id).toList());
    }

    @Test
    void keepsEverythingForLaterWithoutANetwork() {
        append(2);
        replies.add(ids -> new Reply.Unreachable<>("no"));

        assertThat(queue.drain()).isEqualTo(SyncQueue.Outcome.LATER);
        assertThat(store.unsent(10)).hasSize(2);
    }

    @Test
    void sendsTheSameIdsAgainAfterAReplyThatWasLost() {
        append(1);
        replies.add(ids -> new Reply.Unreachable<>("the reply was lost"));
        replies.add(SyncQueueTest::stored);

        queue.drain();
        queue.drain();

        assertThat(batches.get(1)).isEqualTo(batches.get(0));
        assertThat(store.unsent(10)).isEmpty();
    }

    @Test
    void givesUpOnARefusedFactAloneAndKeepsItInTheLog() {
        append(3);
        FactId bad = store.log.get(1).id();
        replies.add(ids -> new Reply.Agreed<>(
                new Receipts(ids.stream().filter(id -> !id.equals(bad)).toList(), Map.of(bad, "fact.invalid: x"))));

        assertThat(queue.drain()).isEqualTo(SyncQueue.Outcome.DONE);
        assertThat(store.refused).containsExactly(Map.entry(bad, "fact.invalid: x"));
        assertThat(store.sent).hasSize(2);
        assertThat(store.log).hasSize(3);
    }

    @Test
    void asksLaterForWhatTheServerLeftUnmentioned() {
        append(2);
        replies.add(ids -> new Reply.Agreed<>(new Receipts(ids.subList(0, 1), Map.of())));

        assertThat(queue.drain()).isEqualTo(SyncQueue.Outcome.LATER);
        assertThat(batches).hasSize(1);
        assertThat(store.unsent(10)).hasSize(1);
    }

    @Test
    void waitsToBePairedAgainWhereTheServerKnowsThePhoneNoMore() {
        append(1);
        replies.add(ids -> new Reply.Refused<>(401, "token.void", "Sign in."));

        assertThat(queue.drain()).isEqualTo(SyncQueue.Outcome.SIGNED_OUT);
        assertThat(store.unsent(10)).hasSize(1);
    }

    @Test
    void sendsNothingUnpaired() {
        append(1);
        store.unpair();

        assertThat(queue.drain()).isEqualTo(SyncQueue.Outcome.SIGNED_OUT);
        assertThat(batches).isEmpty();
    }

    private static Reply<Receipts> stored(List<FactId> ids) {
        return new Reply.Agreed<>(new Receipts(ids, Map.of()));
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            FactId id = new FactId(new UUID(1, i));
            store.append(new Fact.FeedbackRead(id, Instant.ofEpochMilli(i), new FactId(new UUID(2, i)), 1));
        }
    }

    private final class ScriptedServer implements Server {
        @Override
        public Reply<Pairing> pair(String address, String code) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public Reply<Session> session(Pairing pairing, int seconds) {
            throw new AssertionError("not asked for here");
        }

        @Override
        public Reply<Receipts> sync(Pairing pairing, List<Fact> facts) {
            List<FactId> ids = facts.stream().map(Fact::id).toList();
            batches.add(ids);
            return replies.remove().apply(ids);
        }
    }
}
