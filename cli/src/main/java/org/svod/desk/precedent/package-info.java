/** What was done to people like us, as the movement wrote it down: kept in cells, tied to steps, held against protocols. */
@NullMarked
package org.svod.desk.precedent;

import org.jspecify.annotations.NullMarked;
