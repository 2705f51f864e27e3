/** Where an incident stands, as far as a board shows it: derived from the journal and kept in its summary. */
@NullMarked
package org.svod.desk.standing;

import org.jspecify.annotations.NullMarked;
