package org.svod.vault;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.svod.vault.failure.VaultBusyException.Holder;

/** The three lines of a lock: what it is, the process id, the moment that process started. */
final class LockContent {
    static final int MAX_BYTES = 200;

    private static final String FIRST_LINE = "svod-lock/1";

    private LockContent() {}

    static byte[] write(Holder holder) {
        return (FIRST_LINE + "\n" + holder.pid() + "\n" + holder.startedAt() + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Empty for an empty lock and for anything we did not write: a lock is never a reason to fail. */
    static Optional<Holder> read(byte[] content) {
        List<String> lines =
                new String(content, StandardCharsets.US_ASCII).lines().toList();
        if (lines.size() != 3 || !lines.get(0).equals(FIRST_LINE)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Holder(Long.parseLong(lines.get(1)), Instant.parse(lines.get(2))));
        } catch (NumberFormatException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    /** This process. */
    static Holder here(Instant ifUnknown) {
        ProcessHandle process = ProcessHandle.current();
        return new Holder(process.pid(), process.info().startInstant().orElse(ifUnknown));
    }
}
