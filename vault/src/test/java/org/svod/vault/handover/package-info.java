@NullMarked
package org.svod.vault.handover;

import org.jspecify.annotations.NullMarked;
