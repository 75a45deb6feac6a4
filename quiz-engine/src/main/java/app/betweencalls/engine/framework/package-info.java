/** What is assessed: qualifications, units, outcomes, criteria and the points under them. */
@NullMarked
package app.betweencalls.engine.framework;

import org.jspecify.annotations.NullMarked;
