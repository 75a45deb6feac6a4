/** Texts as people read them: words, sentences, comparison, reading ease. */
@NullMarked
package app.betweencalls.content.text;

import org.jspecify.annotations.NullMarked;
