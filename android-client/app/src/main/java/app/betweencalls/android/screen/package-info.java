/** What the screens share: a session and its picks, and the doors to the phone's store and to the server. */
@NullMarked
package app.betweencalls.android.screen;

import org.jspecify.annotations.NullMarked;
