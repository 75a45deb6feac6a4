/** How well a point is remembered: the models FSRS-6 and FSRS-7, replay of reviews, and the choice of a due day. */
@NullMarked
package app.betweencalls.engine.memory;

import org.jspecify.annotations.NullMarked;
