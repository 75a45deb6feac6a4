package app.betweencalls.api.accounts;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** An account as stored. */
@MappedEntity("account")
record AccountRow(@Id UUID id, UUID centreId, String name, String zone, Instant createdAt) {}
