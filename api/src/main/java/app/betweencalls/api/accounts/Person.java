package app.betweencalls.api.accounts;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A person of a centre.
 *
 * @param id the account
 * @param centre the centre
 * @param name the person's name
 * @param zone the person's time zone
 */
public record Person(UUID id, UUID centre, String name, ZoneId zone) {}
