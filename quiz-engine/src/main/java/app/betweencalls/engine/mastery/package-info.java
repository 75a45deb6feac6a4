/** What a candidate knows: the fold of a log into memory, ability, mastery and readiness. */
@NullMarked
package app.betweencalls.engine.mastery;

import org.jspecify.annotations.NullMarked;
