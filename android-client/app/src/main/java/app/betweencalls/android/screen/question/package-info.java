/** The question screen: the answer in the making, for every type of task that the app can draw. */
@NullMarked
package app.betweencalls.android.screen.question;

import org.jspecify.annotations.NullMarked;
