/** Incidents that leave the open vault in a file that people read and anybody can check. */
@NullMarked
package org.svod.desk.export;

import org.jspecify.annotations.NullMarked;
