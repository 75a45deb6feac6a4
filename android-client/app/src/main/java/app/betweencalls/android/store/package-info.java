/** The phone's own store: pairing, sittings and the review log, in SQLite. */
@NullMarked
package app.betweencalls.android.store;

import org.jspecify.annotations.NullMarked;
