package app.betweencalls.api.demonstration;

import app.betweencalls.api.web.Role;

/**
 * A one-time sign-in link of the demonstration.
 *
 * @param role the role it signs in as
 * @param name whose it is
 * @param path the path and secret, to be put behind the server's address
 */
public record SignInLink(Role role, String name, String path) {}
