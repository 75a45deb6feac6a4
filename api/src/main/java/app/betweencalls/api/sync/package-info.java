/** Exchange with the app: sessions to take along, facts to bring home. */
@NullMarked
package app.betweencalls.api.sync;

import org.jspecify.annotations.NullMarked;
