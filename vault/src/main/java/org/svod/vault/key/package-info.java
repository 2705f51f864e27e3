/** The key file: who can open the vault, and the store key they all lead to. */
@NullMarked
package org.svod.vault.key;

import org.jspecify.annotations.NullMarked;
