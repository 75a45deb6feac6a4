/** The feedback screen: what the answer was worth, the lesson and its source. */
@NullMarked
package app.betweencalls.android.screen.feedback;

import org.jspecify.annotations.NullMarked;
