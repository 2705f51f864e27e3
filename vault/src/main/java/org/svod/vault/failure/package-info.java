/** The closed family of failures a person can act on; no message holds a secret, a path or a name. */
@NullMarked
package org.svod.vault.failure;

import org.jspecify.annotations.NullMarked;
