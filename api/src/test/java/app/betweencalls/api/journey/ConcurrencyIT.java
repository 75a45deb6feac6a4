package app.betweencalls.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many candidates at once: nobody is refused because somebody else works at the same time. */
class ConcurrencyIT {
    private static final int CANDIDATES = 8;
    private static final int ROUNDS = 6;

    private static TestServer server;

    private final ExecutorService hands = Executors.newFixedThreadPool(CANDIDATES);

    @BeforeAll
    static void start() {
        server = new TestServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Regression: beginning sessions deadlocked between neighbours in the index, and one of them got a failure. */
    @Test
    void letsManyBeginAndAnswerAtTheSameMoment() throws Exception {
        List<Callable<List<Integer>>> sittings = new ArrayList<>();
        for (int i = 0; i < CANDIDATES; i++) {
            Visitor candidate = Candidates.fresh(server);
            sittings.add(() -> sitting(candidate));
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<List<Integer>> sitting : hands.invokeAll(sittings)) {
            statuses.addAll(sitting.get());
        }
        hands.shutdown();

        assertThat(statuses).hasSize(CANDIDATES * ROUNDS * 2).containsOnly(200);
    }

    private static List<Integer> sitting(Visitor candidate) {
        List<Visitor.Page> pages = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            pages.add(candidate.post("/sessions", Map.of("seconds", "60")));
            pages.add(candidate.answerAnything(2));
        }
        return pages.stream().map(Visitor.Page::status).collect(Collectors.toList());
    }
}
