/** What is asked: questions, their tasks and variants, and the answers a candidate can give. */
@NullMarked
package app.betweencalls.engine.question;

import org.jspecify.annotations.NullMarked;
