/** Banks as they are written: files, questions, and what staff keep beside them. */
@NullMarked
package app.betweencalls.content.bank;

import org.jspecify.annotations.NullMarked;
