/** Reader and writer of bank Markdown, the text format of banks. */
@NullMarked
package app.betweencalls.content.format;

import org.jspecify.annotations.NullMarked;
