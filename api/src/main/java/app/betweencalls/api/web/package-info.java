/** What every feature shares at the edge: problems, page frame, who acts, ids, paging. */
@NullMarked
package app.betweencalls.api.web;

import org.jspecify.annotations.NullMarked;
