/** What to ask next: sessions in seconds, ready by a date, checkpoints, each pick with its reason. */
@NullMarked
package app.betweencalls.engine.session;

import org.jspecify.annotations.NullMarked;
