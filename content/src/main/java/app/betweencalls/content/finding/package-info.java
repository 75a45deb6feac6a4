/** What is wrong with a file of content, where, and how to mend it. */
@NullMarked
package app.betweencalls.content.finding;

import org.jspecify.annotations.NullMarked;
