package app.betweencalls.api.accounts;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A one-time sign-in secret as stored: a link's token or a pairing code, by its hash. */
@MappedEntity("sign_in_secret")
record SecretRow(
        @Id String secretHash,
        UUID accountId,
        String role,
        String kind,
        Instant expiresAt,
        @Nullable Instant usedAt) {}
