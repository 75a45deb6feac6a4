/** Learns the model of an answer from all candidates: pooled difficulty, abilities, certificate and alarms. */
@NullMarked
package app.betweencalls.engine.calibration.answers;

import org.jspecify.annotations.NullMarked;
