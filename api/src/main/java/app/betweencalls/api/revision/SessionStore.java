package app.betweencalls.api.revision;

import app.betweencalls.api.web.Ids;
import io.micronaut.core.type.Argument;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions in the database; on plain JDBC, since a session is read under the row lock that orders its requests. */
@Singleton
class SessionStore {
    private static final Argument<List<StoredPick>> PICKS = Argument.listOf(StoredPick.class);
    private static final Argument<Map<String, Double>> FIGURES = Argument.mapOf(String.class, Double.class);

    private final JdbcOperations jdbc;
    private final ObjectMapper json;

    SessionStore(JdbcOperations jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Transactional
    void insert(SessionRow row) {
        jdbc.prepareStatement("""
                INSERT INTO revision_session (picks, shown_pick, shown_at, away_since, away_millis, ended_at,
                  candidate_id, id, started_at, seconds, log_length, readiness_before)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", statement -> {
            bindPlace(statement, row);
            statement.setTimestamp(9, Timestamp.from(row.startedAt()));
            statement.setInt(10, row.seconds());
            statement.setLong(11, row.logLength());
            statement.setString(12, write(FIGURES, row.before()));
            return statement.executeUpdate();
        });
    }

    @Transactional
    void update(SessionRow row) {
        jdbc.prepareStatement("""
                UPDATE revision_session SET picks = ?, shown_pick = ?, shown_at = ?, away_since = ?, away_millis = ?,
                  ended_at = ? WHERE candidate_id = ? AND id = ?""", statement -> {
            bindPlace(statement, row);
            return statement.executeUpdate();
        });
    }

    private void bindPlace(PreparedStatement statement, SessionRow row) throws SQLException {
        statement.setString(1, write(PICKS, row.picks()));
        statement.setInt(2, row.place().pick());
        statement.setTimestamp(3, timestamp(row.place().shownAt()));
        statement.setTimestamp(4, timestamp(row.place().awaySince()));
        statement.setLong(5, row.place().awayMillis());
        statement.setTimestamp(6, timestamp(row.endedAt()));
        statement.setBytes(7, Ids.bytes(row.candidate()));
        statement.setBytes(8, Ids.bytes(row.id()));
    }

    /** Returns a session and holds its row until the transaction ends; call inside one. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<SessionRow> lock(UUID candidate, UUID id) {
        return jdbc.prepareStatement(
                "SELECT * FROM revision_session WHERE candidate_id = ? AND id = ? FOR UPDATE", statement -> {
                    statement.setBytes(1, Ids.bytes(candidate));
                    statement.setBytes(2, Ids.bytes(id));
                    return first(statement);
                });
    }

    /** Returns the newest session that began after a moment and has not ended. */
    @Transactional
    Optional<SessionRow> unfinished(UUID candidate, Instant after) {
        return jdbc.prepareStatement("""
                SELECT * FROM revision_session WHERE candidate_id = ? AND started_at > ? AND ended_at IS NULL
                ORDER BY started_at DESC LIMIT 1""", statement -> {
            statement.setBytes(1, Ids.bytes(candidate));
            statement.setTimestamp(2, Timestamp.from(after));
            return first(statement);
        });
    }

    /** Ends every open session of a candidate: a new one begins. */
    @Transactional
    void endOpen(UUID candidate, Instant now) {
        jdbc.prepareStatement(
                "UPDATE revision_session SET ended_at = ? WHERE candidate_id = ? AND ended_at IS NULL", statement -> {
                    statement.setTimestamp(1, Timestamp.from(now));
                    statement.setBytes(2, Ids.bytes(candidate));
                    return statement.executeUpdate();
                });
    }

    private Optional<SessionRow> first(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? Optional.of(read(row)) : Optional.empty();
        }
    }

    private SessionRow read(ResultSet row) throws SQLException {
        SessionRow.Place place = new SessionRow.Place(
                row.getInt("shown_pick"),
                instant(row.getTimestamp("shown_at")),
                instant(row.getTimestamp("away_since")),
                row.getLong("away_millis"));
        return new SessionRow(
                Ids.of(row.getBytes("candidate_id")),
                Ids.of(row.getBytes("id")),
                row.getTimestamp("started_at").toInstant(),
                row.getInt("seconds"),
                row.getLong("log_length"),
                read(PICKS, row.getString("picks")),
                place,
                instant(row.getTimestamp("ended_at")),
                read(FIGURES, row.getString("readiness_before")));
    }

    private static @Nullable Timestamp timestamp(Optional<Instant> instant) {
        return instant.map(Timestamp::from).orElse(null);
    }

    private static Optional<Instant> instant(@Nullable Timestamp timestamp) {
        return Optional.ofNullable(timestamp).map(Timestamp::toInstant);
    }

    private <T> String write(Argument<T> type, T value) {
        try {
            return json.writeValueAsString(type, value);
        } catch (IOException e) {
            throw new UncheckedIOException("a session could not be written as JSON", e);
        }
    }

    private <T> T read(Argument<T> type, String text) {
        try {
            return Objects.requireNonNull(json.readValue(text, type));
        } catch (IOException e) {
            throw new UncheckedIOException("a stored session is not readable JSON", e);
        }
    }
}
