package app.betweencalls.api.banks;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Published editions of banks in the database; written once, never changed. */
@Singleton
class BankStore {
    private final JdbcOperations jdbc;

    BankStore(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An edition, without its text.
     *
     * @param bank the bank's id
     * @param edition its number, from 1
     * @param hash SHA-256 of the text, in hex
     * @param publishedAt when it was published
     */
    record EditionKey(String bank, int edition, String hash, Instant publishedAt) {}

    /** Returns all editions of all banks, newest first within a bank. */
    @Transactional
    List<EditionKey> editions() {
        return jdbc.prepareStatement("""
                SELECT bank, edition, content_hash, published_at FROM bank_edition
                ORDER BY bank, edition DESC LIMIT 10000""", statement -> {
            List<EditionKey> keys = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(new EditionKey(
                            rows.getString(1),
                            rows.getInt(2),
                            rows.getString(3),
                            rows.getTimestamp(4).toInstant()));
                }
            }
            return keys;
        });
    }

    /** Returns the text of an edition. */
    @Transactional
    Optional<String> text(String bank, int edition) {
        return jdbc.prepareStatement("SELECT text FROM bank_edition WHERE bank = ? AND edition = ?", statement -> {
            statement.setString(1, bank);
            statement.setInt(2, edition);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        });
    }

    /** Publishes an edition; another instance that publishes the same number first makes this change nothing. */
    @Transactional
    void publish(EditionKey key, String text) {
        jdbc.prepareStatement("""
                INSERT INTO bank_edition (bank, edition, content_hash, published_at, text) VALUES (?, ?, ?, ?, ?)
                ON DUPLICATE KEY UPDATE bank = bank""", statement -> {
            statement.setString(1, key.bank());
            statement.setInt(2, key.edition());
            statement.setString(3, key.hash());
            statement.setTimestamp(4, Timestamp.from(key.publishedAt()));
            statement.setString(5, text);
            return statement.executeUpdate();
        });
    }
}
