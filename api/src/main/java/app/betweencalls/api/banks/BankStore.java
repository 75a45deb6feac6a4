package app.betweencalls.api.banks;

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

/** Published editions of the parts of banks; written once, never changed. */
@Singleton
class BankStore {
    private final JdbcOperations jdbc;

    BankStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A part of a bank at an edition, without its text.
     *
     * @param bank the bank's id
     * @param part name of the part
     * @param edition its number, from 1
     * @param hash SHA-256 of the text, in hex
     * @param publishedAt when it was published
     */
    record Edition(String bank, String part, int edition, String hash, Instant publishedAt) {}

    /** Returns the editions of all parts, newest first within a part. */
    @Transactional
    List<Edition> editions() {
        return jdbc.prepareStatement("""
                SELECT bank, part, edition, content_hash, published_at FROM bank_edition
                ORDER BY bank, part, edition DESC LIMIT 20000""", statement -> {
            List<Edition> editions = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Instant publishedAt = rows.getTimestamp(5).toInstant();
                    editions.add(new Edition(
                            rows.getString(1), rows.getString(2), rows.getInt(3), rows.getString(4), publishedAt));
                }
            }
            return editions;
        });
    }

    /** Returns the text of an edition. */
    @Transactional
    Optional<String> text(Edition edition) {
        return jdbc.prepareStatement(
                "SELECT text FROM bank_edition WHERE bank = ? AND part = ? AND edition = ?", statement -> {
                    bindKey(statement, edition);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                    }
                });
    }

    /** Publishes an edition; where another instance published the same number first, nothing changes. */
    @Transactional
    void publish(Edition edition, String text) {
        jdbc.prepareStatement("""
                INSERT INTO bank_edition (bank, part, edition, content_hash, published_at, text)
                VALUES (?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE bank = VALUES(bank)""", statement -> {
            bindKey(statement, edition);
            statement.setString(4, edition.hash());
            statement.setTimestamp(5, Timestamp.from(edition.publishedAt()));
            statement.setString(6, text);
            return statement.executeUpdate();
        });
    }

    private static void bindKey(PreparedStatement statement, Edition edition) throws SQLException {
        statement.setString(1, edition.bank());
        statement.setString(2, edition.part());
        statement.setInt(3, edition.edition());
    }
}
