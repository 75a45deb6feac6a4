package app.betweencalls.api.accounts;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes who is signed in. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccessRepository extends GenericRepository<AccessRow, String> {
    void save(AccessRow row);

    @Query("SELECT * FROM access WHERE token_hash = :tokenHash AND expires_at > :at")
    Optional<AccessRow> findOpen(String tokenHash, Instant at);

    @Query("DELETE FROM access WHERE token_hash = :tokenHash")
    void end(String tokenHash);
}
