/** Following candidates: the assessor's caseload and a candidate's criteria as the assessor sees them. */
@NullMarked
package app.betweencalls.api.cohorts;

import org.jspecify.annotations.NullMarked;
