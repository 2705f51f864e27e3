/** The constructions everything of ours is sealed with, each pinned to one variant of Tink's raw-key primitives. */
@NullMarked
package org.svod.vault.seal;

import org.jspecify.annotations.NullMarked;
