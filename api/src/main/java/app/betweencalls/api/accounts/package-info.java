/** Who may come in: centres, accounts, role grants, sign-in links, pairing codes and access. */
@NullMarked
package app.betweencalls.api.accounts;

import org.jspecify.annotations.NullMarked;
