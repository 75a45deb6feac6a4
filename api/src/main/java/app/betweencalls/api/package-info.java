/** The server: JSON API, web pages and the command line, one package a feature. */
@NullMarked
package app.betweencalls.api;

import org.jspecify.annotations.NullMarked;
