/** Destroying a vault's keys so that what lies behind them cannot be read, and saying what that did not reach. */
@NullMarked
package org.svod.vault.panic;

import org.jspecify.annotations.NullMarked;
