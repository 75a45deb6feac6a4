package app.betweencalls.api.accounts;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes centres. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface CentreRepository extends GenericRepository<CentreRow, UUID> {
    void save(CentreRow row);

    Optional<CentreRow> findById(UUID id);

    @Query("SELECT * FROM centre WHERE demonstration = TRUE ORDER BY created_at LIMIT 1")
    Optional<CentreRow> findDemonstration();

    long count();
}
