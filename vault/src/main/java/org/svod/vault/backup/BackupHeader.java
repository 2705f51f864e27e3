package org.svod.vault.backup;

import java.time.Instant;
import org.svod.vault.store.DeviceId;

/**
 * The first line of a backup.
 *
 * @param made when it was made, to the second
 * @param device the device that made it
 */
public record BackupHeader(Instant made, DeviceId device) {}
