package app.betweencalls.api.accounts;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes centres' people and their role grants. */
@JdbcRepository(dialect = Dialect.MYSQL)
interface AccountRepository extends GenericRepository<AccountRow, UUID> {
    void save(AccountRow row);

    Optional<AccountRow> findById(UUID id);

    @Query("SELECT * FROM account WHERE centre_id = :centreId ORDER BY name LIMIT 1000")
    List<AccountRow> findByCentre(UUID centreId);

    @Query("INSERT INTO role_grant (account_id, role, starts_at, ends_at) VALUES (:accountId, :role, :startsAt, NULL)")
    void grant(UUID accountId, String role, Instant startsAt);

    @Query("""
            SELECT COUNT(*) FROM role_grant
            WHERE account_id = :accountId AND role = :role AND starts_at <= :at
              AND (ends_at IS NULL OR ends_at > :at)""")
    long countGrants(UUID accountId, String role, Instant at);

    @Query("""
            SELECT account.* FROM account JOIN role_grant ON role_grant.account_id = account.id
            WHERE account.centre_id = :centreId AND role_grant.role = :role AND role_grant.starts_at <= :at
              AND (role_grant.ends_at IS NULL OR role_grant.ends_at > :at)
            ORDER BY account.name LIMIT 1000""")
    List<AccountRow> findByRole(UUID centreId, String role, Instant at);
}
