/** What is asked: published editions of banks, the framework, and the pages on which a tutor sees them. */
@NullMarked
package app.betweencalls.api.banks;

import org.jspecify.annotations.NullMarked;
