/** YAML with places: the tree of a document, whose gaps become findings. */
@NullMarked
package app.betweencalls.content.yaml;

import org.jspecify.annotations.NullMarked;
