/** Simulated learners and rival policies, to prove the planner and the readiness on; no part of the app. */
@NullMarked
package app.betweencalls.engine.laboratory;

import org.jspecify.annotations.NullMarked;
