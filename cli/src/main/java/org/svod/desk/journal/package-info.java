/** An incident's journal as rows: written here, or taken from another vault with the names it had there. */
@NullMarked
package org.svod.desk.journal;

import org.jspecify.annotations.NullMarked;
