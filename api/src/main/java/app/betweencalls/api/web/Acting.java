package app.betweencalls.api.web;

import java.time.ZoneId;
import java.util.UUID;

/**
 * Who acts in a request: one person, in one role, in one centre.
 *
 * @param account the account
 * @param name the person's name
 * @param centre the centre
 * @param centreName the centre's name
 * @param role the role of this session
 * @param zone the person's time zone
 */
public record Acting(UUID account, String name, UUID centre, String centreName, Role role, ZoneId zone) {}
