package app.betweencalls.api.accounts;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A signed-in browser or device as stored, by the hash of its token. */
@MappedEntity("access")
record AccessRow(
        @Id String tokenHash, UUID accountId, String role, String kind, Instant createdAt, Instant expiresAt) {}
