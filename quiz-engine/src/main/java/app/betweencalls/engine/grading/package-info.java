/** What an answer is worth: partial credit, and which parts of it deserve which feedback. */
@NullMarked
package app.betweencalls.engine.grading;

import org.jspecify.annotations.NullMarked;
