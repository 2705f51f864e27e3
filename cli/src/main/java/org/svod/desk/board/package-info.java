/** All open incidents at a glance, worked out from their summaries alone. */
@NullMarked
package org.svod.desk.board;

import org.jspecify.annotations.NullMarked;
