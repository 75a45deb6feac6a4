/** Revising: plan a session, take answers, append them to the review log, fold it. */
@NullMarked
package app.betweencalls.api.revision;

import org.jspecify.annotations.NullMarked;
