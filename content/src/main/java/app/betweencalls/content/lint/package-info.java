/** The linter: coded rules over banks, in the manner of a compiler. */
@NullMarked
package app.betweencalls.content.lint;

import org.jspecify.annotations.NullMarked;
