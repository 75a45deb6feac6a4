/**
 * The database behind the server: the embedded one the app owns, the address of any other, and their schema version.
 */
@NullMarked
package app.betweencalls.api.database;

import org.jspecify.annotations.NullMarked;
