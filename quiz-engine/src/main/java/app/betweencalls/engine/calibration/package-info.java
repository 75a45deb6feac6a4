/** How well the models predict, and the fitting of their weights to a log of reviews. */
@NullMarked
package app.betweencalls.engine.calibration;

import org.jspecify.annotations.NullMarked;
