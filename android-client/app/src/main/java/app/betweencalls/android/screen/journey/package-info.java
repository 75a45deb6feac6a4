/** The way from screen to screen, in which every answer is stored before the next screen is shown. */
@NullMarked
package app.betweencalls.android.screen.journey;

import org.jspecify.annotations.NullMarked;
