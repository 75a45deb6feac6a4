/** What ships: the framework and the banks, read from the class path. */
@NullMarked
package app.betweencalls.content;

import org.jspecify.annotations.NullMarked;
