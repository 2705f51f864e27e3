/**
 * The way back: a vault's rows as an age file to the recovery code alone, checked, and made into a vault again. No key of
 * any device is in it; docs/formats/backup.md is enough to open one without this program.
 */
@NullMarked
package org.svod.vault.backup;

import org.jspecify.annotations.NullMarked;
