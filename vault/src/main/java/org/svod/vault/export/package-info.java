/**
 * Incidents as files that people read and that anybody can check without a vault: the seal of such a file, the key that signs it, and
 * the check. Knows no incident: texts come from above.
 */
@NullMarked
package org.svod.vault.export;

import org.jspecify.annotations.NullMarked;
