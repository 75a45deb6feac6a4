/** A centre to try the product with: made on the first start only, entered by one-time links. */
@NullMarked
package app.betweencalls.api.demonstration;

import org.jspecify.annotations.NullMarked;
