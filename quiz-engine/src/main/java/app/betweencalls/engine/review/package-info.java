/** What happened: the immutable facts of a candidate's log, ordered and without duplicates. */
@NullMarked
package app.betweencalls.engine.review;

import org.jspecify.annotations.NullMarked;
