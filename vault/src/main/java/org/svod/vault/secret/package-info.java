/** What people hold (passphrases, recovery codes) and how it becomes a key; the only home of secret bytes. */
@NullMarked
package org.svod.vault.secret;

import org.jspecify.annotations.NullMarked;
