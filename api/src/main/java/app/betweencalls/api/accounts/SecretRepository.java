package app.betweencalls.api.accounts;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes one-time sign-in secrets. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface SecretRepository extends GenericRepository<SecretRow, String> {
    void save(SecretRow row);

    Optional<SecretRow> findBySecretHash(String secretHash);

    /** Spends a secret; 1 for the first who asks, 0 for anyone later. */
    @Query("""
            UPDATE sign_in_secret SET used_at = :at
            WHERE secret_hash = :secretHash AND used_at IS NULL AND expires_at > :at""")
    int spend(String secretHash, Instant at);

    /** Voids the unspent secrets of a kind, so that only the newest one works. */
    @Query("DELETE FROM sign_in_secret WHERE account_id = :accountId AND kind = :kind AND used_at IS NULL")
    void voidUnspent(UUID accountId, String kind);
}
