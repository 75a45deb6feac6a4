package app.betweencalls.api.journey;

import static org.assertj.core.api.Assertions.assertThat;

import app.betweencalls.api.database.EmbeddedDatabase;
import app.betweencalls.api.database.JdbcSettings;
import app.betweencalls.api.database.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server killed in the middle of sessions, again and again: every answer a page acknowledged is there after the
 * restart, none twice, and the sessions go on where they were.
 */
@Timeout(300)
class KillIT {
    /** Acknowledged taps of each candidate before each kill. */
    private static final List<Integer> TAPS = List.of(9, 24, 16);

    @TempDir
    Path folder;

    private final ExecutorService hands = Executors.newFixedThreadPool(2);
    private final List<PackagedServer> started = new ArrayList<>();

    @AfterEach
    void leaveNothingRunning() throws InterruptedException {
        hands.shutdownNow();
        if (!started.isEmpty()) {
            started.get(started.size() - 1).stop();
        }
    }

    @Test
    void losesNoAcknowledgedAnswerAndKeepsNoneTwice() throws Exception {
        PackagedServer server = start();
        List<Tapper> tappers =
                List.of(new Tapper(server.signedIn("Amina Yusuf")), new Tapper(server.signedIn("Tom Beddoes")));

        for (int round = 0; round < TAPS.size(); round++) {
            tapUntilKilled(server, tappers, TAPS.get(round), round == 1);
            server = start();
            for (Tapper tapper : tappers) {
                tapper.moveTo(server.address());
            }
        }
        tapUntilKilled(server, tappers, 5, true);

        try (EmbeddedDatabase database = EmbeddedDatabase.start(data())) {
            assertStored(database.settings(), tappers);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private PackagedServer start() throws IOException {
        PackagedServer server = PackagedServer.start(data());
        started.add(server);
        return server;
    }

    /** Both candidates tap, each in a thread, so that requests are under way when the process dies. */
    private void tapUntilKilled(PackagedServer server, List<Tapper> tappers, int taps, boolean databaseToo)
            throws Exception {
        CountDownLatch enough = new CountDownLatch(2 * taps);
        List<Future<?>> tapping = tappers.stream()
                .<Future<?>>map(tapper -> hands.submit(() -> tapper.tap(enough)))
                .collect(Collectors.toList());
        assertThat(enough.await(60, TimeUnit.SECONDS))
                .as("%s taps in time", taps)
                .isTrue();

        tappers.forEach(Tapper::expectKill);
        if (databaseToo) {
            server.killWithDatabase();
        } else {
            server.kill();
        }

        for (Future<?> hand : tapping) {
            hand.get(30, TimeUnit.SECONDS);
        }
    }

    private static void assertStored(JdbcSettings database, List<Tapper> tappers) {
        List<JsonNode> reviews = facts(database, "review");
        List<JsonNode> readings = facts(database, "feedback-read");
        Set<String> unsure = new HashSet<>();
        tappers.forEach(tapper -> unsure.addAll(tapper.unsure()));
        List<String> answered =
                tappers.stream().flatMap(tapper -> tapper.answers().stream()).collect(Collectors.toList());
        List<String> read =
                tappers.stream().flatMap(tapper -> tapper.readings().stream()).collect(Collectors.toList());

        assertThat(answered).hasSizeGreaterThan(25).doesNotHaveDuplicates();
        assertThat(texts(reviews, "/id")).doesNotHaveDuplicates().containsAll(answered);
        assertThat(texts(readings, "/id")).doesNotHaveDuplicates().containsAll(read);
        assertThat(without(texts(reviews, "/id"), answered)).isSubsetOf(unsure);
        assertThat(without(texts(readings, "/id"), read)).isSubsetOf(unsure);
        assertThat(reviews)
                .extracting(review -> review.at("/session").asText() + " " + review.at("/shown"))
                .doesNotHaveDuplicates();
        assertThat(texts(readings, "/review")).doesNotHaveDuplicates().isSubsetOf(texts(reviews, "/id"));
        assertThat(TestDatabase.column(database, """
                        SELECT COUNT(*) FROM review_log JOIN
                          (SELECT candidate_id, COUNT(*) AS facts, MAX(ordinal) AS last FROM fact
                            GROUP BY candidate_id) AS log
                        ON log.candidate_id = review_log.candidate_id AND log.facts = review_log.length
                          AND log.last = review_log.length""")).containsExactly("2");
    }

    private static List<String> without(List<String> some, List<String> others) {
        return some.stream().filter(one -> !others.contains(one)).collect(Collectors.toList());
    }

    private static List<String> texts(List<JsonNode> facts, String pointer) {
        return facts.stream().map(fact -> fact.at(pointer).asText()).collect(Collectors.toList());
    }

    private static List<JsonNode> facts(JdbcSettings database, String kind) {
        ObjectMapper json = new ObjectMapper();
        return TestDatabase.column(database, "SELECT body FROM fact WHERE kind = '" + kind + "'").stream()
                .map(body -> {
                    try {
                        return json.readTree(body);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .collect(Collectors.toList());
    }
}
