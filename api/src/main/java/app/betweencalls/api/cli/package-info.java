/** The command line of the whole product: what its commands are, how they are read, and the one that serves. */
@NullMarked
package app.betweencalls.api.cli;

import org.jspecify.annotations.NullMarked;
