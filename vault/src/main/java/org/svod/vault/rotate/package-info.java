/** Moving a vault to another store key, and taking a slot away with it. Killed anywhere, the old state opens or the new. */
@NullMarked
package org.svod.vault.rotate;

import org.jspecify.annotations.NullMarked;
