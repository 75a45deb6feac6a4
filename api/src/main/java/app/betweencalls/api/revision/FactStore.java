package app.betweencalls.api.revision;

import app.betweencalls.api.web.Ids;
import app.betweencalls.engine.review.Fact;
import app.betweencalls.engine.review.FactId;
import io.micronaut.serde.ObjectMapper;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The append-only log in the database. An append is durable when the call returns; a repeated id changes nothing.
 *
 * <p>Written on plain JDBC: batches and the row lock that orders a candidate's appends have no derived query.
 */
@Singleton
class FactStore {
    private static final int BATCH_AT_MOST = 1_000;

    private final TransactionOperations<Connection> transactions;
    private final ObjectMapper json;
    private final Clock clock;

    FactStore(TransactionOperations<Connection> transactions, ObjectMapper json, Clock clock) {
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /**
     * What an append did.
     *
     * @param length length of the log afterwards
     * @param added the facts that were new, in order
     */
    record Appended(long length, List<Fact> added) {}

    /**
     * Appends facts in one transaction.
     *
     * @param facts at most 1,000
     */
    Appended append(UUID candidate, List<Fact> facts) {
        if (facts.size() > BATCH_AT_MOST) {
            throw new IllegalArgumentException("at most " + BATCH_AT_MOST + " facts at once, was " + facts.size());
        }
        return transactions.executeWrite(status -> {
            try {
                return append(status.getConnection(), Ids.bytes(candidate), facts);
            } catch (SQLException e) {
                throw new IllegalStateException("appending to the review log failed", e);
            }
        });
    }

    private Appended append(Connection connection, byte[] candidate, List<Fact> facts) throws SQLException {
        long length = lockLength(connection, candidate);
        Set<FactId> known = known(connection, candidate, facts);
        List<Fact> added = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO fact (candidate_id, ordinal, id, kind, happened_at, received_at, body)
                VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            for (Fact fact : facts) {
                if (known.add(fact.id())) {
                    length++;
                    bind(insert, candidate, length, fact);
                    insert.addBatch();
                    added.add(fact);
                }
            }
            if (!added.isEmpty()) {
                insert.executeBatch();
                setLength(connection, candidate, length);
            }
        }
        return new Appended(length, added);
    }

    private void bind(PreparedStatement insert, byte[] candidate, long ordinal, Fact fact) throws SQLException {
        FactMessage message = FactMessage.of(fact);
        insert.setBytes(1, candidate);
        insert.setLong(2, ordinal);
        insert.setBytes(3, Ids.bytes(fact.id().value()));
        insert.setString(4, message.kind());
        insert.setTimestamp(5, Timestamp.from(fact.at()));
        insert.setTimestamp(6, Timestamp.from(clock.instant()));
        insert.setString(7, write(message));
    }

    /** Takes the row lock of this candidate's log and returns its length; the first append makes the row. */
    private static long lockLength(Connection connection, byte[] candidate) throws SQLException {
        try (PreparedStatement make =
                connection.prepareStatement("INSERT INTO review_log (candidate_id, length) VALUES (?, 0)"
                        + " ON DUPLICATE KEY UPDATE length = length")) {
            make.setBytes(1, candidate);
            make.executeUpdate();
        }
        try (PreparedStatement select =
                connection.prepareStatement("SELECT length FROM review_log WHERE candidate_id = ? FOR UPDATE")) {
            select.setBytes(1, candidate);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void setLength(Connection connection, byte[] candidate, long length) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE review_log SET length = ? WHERE candidate_id = ?")) {
            update.setLong(1, length);
            update.setBytes(2, candidate);
            update.executeUpdate();
        }
    }

    /** Returns which of these facts the log holds; uses the unique index fact_by_id. */
    private static Set<FactId> known(Connection connection, byte[] candidate, List<Fact> facts) throws SQLException {
        Set<FactId> known = new HashSet<>();
        if (facts.isEmpty()) {
            return known;
        }
        String marks = "?, ".repeat(facts.size() - 1) + "?";
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id FROM fact WHERE candidate_id = ? AND id IN (" + marks + ")")) {
            select.setBytes(1, candidate);
            for (int i = 0; i < facts.size(); i++) {
                select.setBytes(i + 2, Ids.bytes(facts.get(i).id().value()));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(new FactId(Ids.of(rows.getBytes(1))));
                }
            }
        }
        return known;
    }

    /** Returns how long a candidate's log is; 0 where nothing was ever appended. */
    long length(UUID candidate) {
        return transactions.executeRead(status -> {
            try (PreparedStatement select =
                    status.getConnection().prepareStatement("SELECT length FROM review_log WHERE candidate_id = ?")) {
                select.setBytes(1, Ids.bytes(candidate));
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? row.getLong(1) : 0L;
                }
            } catch (SQLException e) {
                throw new IllegalStateException("reading the length of the review log failed", e);
            }
        });
    }

    /** Returns the facts after an ordinal, in the order they were appended; uses the primary key. */
    List<Fact> after(UUID candidate, long ordinal) {
        return transactions.executeRead(status -> {
            List<Fact> facts = new ArrayList<>();
            try (PreparedStatement select = status.getConnection()
                    .prepareStatement(
                            "SELECT body FROM fact WHERE candidate_id = ? AND ordinal > ? ORDER BY ordinal")) {
                select.setBytes(1, Ids.bytes(candidate));
                select.setLong(2, ordinal);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        facts.add(read(rows.getString(1)).toFact());
                    }
                }
            } catch (SQLException e) {
                throw new IllegalStateException("reading the review log failed", e);
            }
            return facts;
        });
    }

    private String write(FactMessage message) {
        try {
            return json.writeValueAsString(message);
        } catch (IOException e) {
            throw new UncheckedIOException("a fact could not be written as JSON", e);
        }
    }

    private FactMessage read(String body) {
        try {
            return json.readValue(body, FactMessage.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a stored fact is not readable JSON", e);
        }
    }
}
