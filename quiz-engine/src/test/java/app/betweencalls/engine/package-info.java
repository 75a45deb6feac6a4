/** Helpers that tests of several packages and modules share. */
@NullMarked
package app.betweencalls.engine;

import org.jspecify.annotations.NullMarked;
