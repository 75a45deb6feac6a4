/** Joining this phone to a candidate's account by a short code. */
@NullMarked
package app.betweencalls.android.screen.pair;

import org.jspecify.annotations.NullMarked;
