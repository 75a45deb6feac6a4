/** The screen at the end of a session. */
@NullMarked
package app.betweencalls.android.screen.done;

import org.jspecify.annotations.NullMarked;
