/** What is taught and asked, and the code that reads, checks and exchanges it. */
@NullMarked
package app.betweencalls.content;

import org.jspecify.annotations.NullMarked;
