/** HTTP to the server, and the queue that sends facts until the server has them. */
@NullMarked
package app.betweencalls.android.net;

import org.jspecify.annotations.NullMarked;
