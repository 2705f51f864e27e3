@NullMarked
package org.svod.vault.export;

import org.jspecify.annotations.NullMarked;
