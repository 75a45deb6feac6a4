/** What Android draws: renders the states of the screens and forwards what is tapped; decides nothing. */
@NullMarked
package app.betweencalls.android.ui;

import org.jspecify.annotations.NullMarked;
