package app.betweencalls.api.bench;

import app.betweencalls.api.database.JdbcSettings;
import app.betweencalls.api.journey.Visitor;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;

/** One worker of the benchmark: a signed-in candidate with a connection, and a connection to the database. */
final class Load implements AutoCloseable {
    /** A fact as the server stores it, taken from a real one. */
    private static final String BODY = "{\"id\":\"%s\",\"kind\":\"review\",\"at\":\"2026-11-23T09:00:00Z\","
            + "\"shown\":{\"question\":\"0350-4-3-spoken-request\",\"version\":1,\"seed\":\"4611686018427387904\"},"
            + "\"answer\":{\"type\":\"chosen\",\"options\":[\"a\"]},\"certainty\":2,\"seconds\":0.0,"
            + "\"session\":\"01939f2a-7c1e-7a44-9b1f-2f1d6a0c9e11\",\"shareShown\":1.0}";

    private final Wire wire;
    private final Connection database;
    private final byte[] rawCandidate = bytes(UUID.randomUUID());
    private final Deque<Ready> ready = new ArrayDeque<>();
    private long rawLength;
    private String session = "";

    Load(URI server, String cookie, JdbcSettings settings) throws IOException, SQLException {
        wire = new Wire(server, cookie);
        database = settings.connect();
        database.setAutoCommit(false);
        try (PreparedStatement insert =
                database.prepareStatement("INSERT INTO review_log (candidate_id, length) VALUES (?, 0)")) {
            insert.setBytes(1, rawCandidate);
            insert.executeUpdate();
        }
        database.commit();
    }

    /** A request that counts; says whether there was one left to make. */
    interface Step {
        boolean go() throws Exception;
    }

    /** An answer ready to be sent. */
    private record Ready(String path, String form) {}

    /** Begins a session and answers two of its questions, so that the third stands on the screen. */
    void standAtThirdQuestion() throws IOException {
        session = wire.post("/sessions", "seconds=180").location();
        for (int taps = 0; taps < 4; taps++) {
            send(tap(session));
        }
        wire.get(session);
    }

    /** Begins sessions and opens their first questions, so that nothing but answers has to be sent. */
    void prepareAnswers(int count) throws IOException {
        ready.clear();
        for (int i = 0; i < count; i++) {
            ready.add(tap(wire.post("/sessions", "seconds=180").location()));
        }
    }

    /** Opens a session's screen and fills in its form. */
    private Ready tap(String path) throws IOException {
        Wire.Answer screen = wire.get(path);
        require(screen.status(), 200);
        Visitor.Page page = new Visitor.Page(screen.status(), path, screen.body(), Map.of());
        StringBuilder form = new StringBuilder("seconds=8&certainty=2");
        page.hidden().forEach((name, value) -> {
            if (!name.equals("seconds")) {
                form.append('&').append(name).append('=').append(value);
            }
        });
        page.choices("option").stream()
                .findFirst()
                .ifPresent(option -> form.append("&option=").append(option));
        return new Ready(path + (page.isQuestion() ? "/answer" : "/next"), form.toString());
    }

    private void send(Ready tap) throws IOException {
        require(wire.post(tap.path(), tap.form()).status(), 303);
    }

    /** An empty answer to a signed-in candidate. */
    boolean empty() throws IOException {
        require(wire.get("/bench/empty").status(), 200);
        return true;
    }

    /** The session's page with a question. */
    boolean question() throws IOException {
        Wire.Answer answer = wire.get(session);
        require(answer.status(), 200);
        if (!answer.body().contains("/answer\"")) {
            throw new IllegalStateException("no question stood there");
        }
        return true;
    }

    /** An answer to a question on the screen. */
    boolean answer() throws IOException {
        Ready tap = ready.poll();
        if (tap == null) {
            return false;
        }
        send(tap);
        return true;
    }

    /** The same two rows as an answer, written without the server, in a transaction of its own. */
    boolean raw() throws SQLException {
        UUID id = UUID.randomUUID();
        rawLength++;
        Timestamp now = Timestamp.from(Instant.EPOCH.plusSeconds(1_795_424_400));
        try (PreparedStatement insert = database.prepareStatement("""
                INSERT INTO fact (candidate_id, ordinal, id, kind, happened_at, received_at, body)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setBytes(1, rawCandidate);
            insert.setLong(2, rawLength);
            insert.setBytes(3, bytes(id));
            insert.setString(4, "review");
            insert.setTimestamp(5, now);
            insert.setTimestamp(6, now);
            insert.setString(7, BODY.replace("%s", id.toString()));
            insert.executeUpdate();
        }
        try (PreparedStatement update =
                database.prepareStatement("UPDATE review_log SET length = ? WHERE candidate_id = ?")) {
            update.setLong(1, rawLength);
            update.setBytes(2, rawCandidate);
            update.executeUpdate();
        }
        database.commit();
        return true;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static void require(int status, int wanted) {
        if (status != wanted) {
            throw new IllegalStateException("status " + status + " in place of " + wanted);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        wire.close();
        database.close();
    }
}
