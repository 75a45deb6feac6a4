/** The JSON messages of the API, read and written. */
@NullMarked
package app.betweencalls.android.net.message;

import org.jspecify.annotations.NullMarked;
