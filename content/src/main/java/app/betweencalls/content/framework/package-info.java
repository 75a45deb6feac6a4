/** Readers of the framework, the blueprint of points and the registers that ship. */
@NullMarked
package app.betweencalls.content.framework;

import org.jspecify.annotations.NullMarked;
