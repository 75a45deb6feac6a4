package app.betweencalls.api.accounts;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A centre as stored. */
@MappedEntity("centre")
record CentreRow(@Id UUID id, String name, boolean demonstration, Instant createdAt) {}
