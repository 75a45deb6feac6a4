/** What a candidate knows by criterion, for the candidate. */
@NullMarked
package app.betweencalls.api.readiness;

import org.jspecify.annotations.NullMarked;
