/** The first screen of a paired phone: how long to revise, and what still waits to be sent. */
@NullMarked
package app.betweencalls.android.screen.today;

import org.jspecify.annotations.NullMarked;
