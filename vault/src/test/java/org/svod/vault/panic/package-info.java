@NullMarked
package org.svod.vault.panic;

import org.jspecify.annotations.NullMarked;
