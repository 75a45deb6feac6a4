package app.betweencalls.api.accounts;

import app.betweencalls.api.web.Acting;

/**
 * The page behind a one-time link.
 *
 * @param owner whose link it is
 * @param secret the link's secret
 */
public record LinkPage(Acting owner, String secret) {}
