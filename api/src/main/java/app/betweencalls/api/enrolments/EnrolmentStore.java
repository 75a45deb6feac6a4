package app.betweencalls.api.enrolments;

import app.betweencalls.engine.framework.UnitReference;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Chosen units and assessors in the database; on plain JDBC, since their keys are composite and written as upserts. */
@Singleton
class EnrolmentStore {
    private final JdbcOperations jdbc;

    EnrolmentStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a unit; adding it again changes nothing. */
    @Transactional
    void choose(UUID candidate, ChosenUnit chosen, Instant at) {
        jdbc.prepareStatement("""
                INSERT INTO chosen_unit (candidate_id, qualification, number, unit, chosen_at) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE candidate_id = candidate_id""", statement -> {
            bind(statement, candidate, chosen);
            statement.setTimestamp(5, Timestamp.from(at));
            return statement.executeUpdate();
        });
    }

    /** Takes a unit away. */
    @Transactional
    void leave(UUID candidate, ChosenUnit chosen) {
        jdbc.prepareStatement(
                "DELETE FROM chosen_unit WHERE candidate_id = ? AND qualification = ? AND number = ? AND unit = ?",
                statement -> {
                    bind(statement, candidate, chosen);
                    return statement.executeUpdate();
                });
    }

    private static void bind(PreparedStatement statement, UUID candidate, ChosenUnit chosen) throws SQLException {
        statement.setString(1, candidate.toString());
        statement.setString(2, chosen.qualification().orElse(""));
        statement.setInt(3, chosen.number());
        statement.setString(4, chosen.unit().map(UnitReference::value).orElse(""));
    }

    /** Returns a candidate's units, in order of qualification and number. */
    @Transactional
    List<ChosenUnit> chosen(UUID candidate) {
        return jdbc.prepareStatement("""
                SELECT qualification, number, unit FROM chosen_unit WHERE candidate_id = ?
                ORDER BY qualification DESC, number, unit LIMIT 200""", statement -> {
            statement.setString(1, candidate.toString());
            List<ChosenUnit> units = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String unit = rows.getString(3);
                    units.add(new ChosenUnit(
                            Optional.of(rows.getString(1)).filter(code -> !code.isEmpty()),
                            rows.getInt(2),
                            unit.isEmpty() ? Optional.empty() : Optional.of(new UnitReference(unit))));
                }
            }
            return units;
        });
    }

    /** Gives a candidate an assessor from now on. */
    @Transactional
    void assign(UUID assessor, UUID candidate, Instant at) {
        jdbc.prepareStatement("""
                INSERT INTO assessor_assignment (assessor_id, candidate_id, starts_at, ends_at) VALUES (?, ?, ?, NULL)
                ON DUPLICATE KEY UPDATE ends_at = NULL""", statement -> {
            statement.setString(1, assessor.toString());
            statement.setString(2, candidate.toString());
            statement.setTimestamp(3, Timestamp.from(at));
            return statement.executeUpdate();
        });
    }

    /** Returns whom an assessor assesses at a moment. */
    @Transactional
    List<UUID> candidatesOf(UUID assessor, Instant at) {
        return jdbc.prepareStatement("""
                SELECT candidate_id FROM assessor_assignment
                WHERE assessor_id = ? AND starts_at <= ? AND (ends_at IS NULL OR ends_at > ?)
                ORDER BY candidate_id LIMIT 500""", statement -> {
            statement.setString(1, assessor.toString());
            statement.setTimestamp(2, Timestamp.from(at));
            statement.setTimestamp(3, Timestamp.from(at));
            List<UUID> candidates = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    candidates.add(UUID.fromString(rows.getString(1)));
                }
            }
            return candidates;
        });
    }
}
