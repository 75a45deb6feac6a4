/** What a candidate works towards: chosen units, and who assesses whom. */
@NullMarked
package app.betweencalls.api.enrolments;

import org.jspecify.annotations.NullMarked;
