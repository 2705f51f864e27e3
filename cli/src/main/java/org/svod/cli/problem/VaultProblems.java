package org.svod.cli.problem;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.vault.failure.BackupRefusedException;
import org.svod.vault.failure.ClockAheadException;
import org.svod.vault.failure.EraseInterruptedException;
import org.svod.vault.failure.KeyFileDamagedException;
import org.svod.vault.failure.KeysErasedException;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.StorageFailedException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultBusyException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.VaultException.HandoverRefusedException;
import org.svod.vault.failure.VaultExistsException;
import org.svod.vault.failure.VaultMissingException;
import org.svod.vault.failure.WrongCredentialException;

/** What a person is told when the vault refuses: one problem for each failure of the closed family. */
public final class VaultProblems {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final Path vault;
    private final Clock clock;
    private final Optional<Path> keyFile;

    /** Problems about the vault at {@code vault}, opened with {@code keyFile}; times are shown in the clock's zone. */
    public VaultProblems(Path vault, Clock clock, Optional<Path> keyFile) {
        this.vault = vault;
        this.keyFile = keyFile;
        this.clock = clock;
    }

    /** The problem for {@code failure}. */
    public Problem of(VaultException failure) {
        if (failure instanceof WrongCredentialException) {
            return keyFile.map(file -> new Problem(failure, ExitCode.LOCKED, "wrong-with-key-file", file))
                    .orElseGet(() -> new Problem(failure, ExitCode.LOCKED, "wrong-passphrase"));
        }
        if (failure instanceof VaultMissingException) {
            return isEmpty()
                    ? new Problem(failure, ExitCode.NOT_FOUND, "no-vault", vault)
                    : new Problem(failure, ExitCode.NOT_FOUND, "keys-missing", vault);
        }
        if (failure instanceof VaultExistsException) {
            return new Problem(failure, ExitCode.BUSY, "vault-exists", vault);
        }
        if (failure instanceof VaultBusyException busy) {
            return new Problem(
                    failure,
                    ExitCode.BUSY,
                    "vault-busy",
                    busy.holder().map(holder -> String.valueOf(holder.pid())).orElse("?"),
                    busy.holder().map(holder -> time(holder.startedAt())).orElse("?"));
        }
        if (failure instanceof StorageFailedException storage) {
            return storage(storage);
        }
        if (failure instanceof StoreDamagedException) {
            return new Problem(failure, ExitCode.INTEGRITY, "vault-damaged", String.valueOf(failure.getMessage()));
        }
        if (failure instanceof KeyFileDamagedException) {
            return new Problem(failure, ExitCode.INTEGRITY, "keys-damaged");
        }
        if (failure instanceof KeysErasedException) {
            return new Problem(failure, ExitCode.LOCKED, "keys-erased");
        }
        if (failure instanceof EraseInterruptedException) {
            return new Problem(failure, ExitCode.LOCKED, "erase-interrupted");
        }
        if (failure instanceof NewerFormatException) {
            return new Problem(failure, ExitCode.INTEGRITY, "newer-format");
        }
        if (failure instanceof SecretRefusedException refused) {
            return refused.reason() == SecretRefusedException.Reason.NO_SUCH_FILE
                    ? new Problem(failure, ExitCode.LOCKED, "no-key-file")
                    : new Problem(failure, ExitCode.LOCKED, "bad-passphrase");
        }
        if (failure instanceof SlotRefusedException refused) {
            return slot(refused);
        }
        if (failure instanceof BackupRefusedException refused) {
            return backup(refused);
        }
        if (failure instanceof HandoverRefusedException refused) {
            return handover(refused);
        }
        if (failure instanceof ClockAheadException ahead) {
            return new Problem(failure, ExitCode.FAILED, "clock-ahead", time(ahead.stored()), time(ahead.now()));
        }
        throw new IllegalStateException("a failure without words", failure);
    }

    // A folder with something in it is not to be called a place for a new vault: its key file may only have been moved.
    private boolean isEmpty() {
        String[] inside = vault.toFile().list();
        return inside == null || inside.length == 0;
    }

    private static Problem backup(BackupRefusedException refused) {
        return switch (refused.reason()) {
            case NO_CODE -> new Problem(refused, ExitCode.NEGATIVE, "no-recovery-code");
            case NOT_A_BACKUP -> new Problem(refused, ExitCode.INTEGRITY, "not-a-backup");
            case OTHER_CODE -> new Problem(refused, ExitCode.LOCKED, "backup-other-code");
            case DAMAGED -> new Problem(refused, ExitCode.INTEGRITY, "backup-damaged");
            case NEWER -> new Problem(refused, ExitCode.INTEGRITY, "backup-newer");
        };
    }

    private static Problem handover(HandoverRefusedException refused) {
        return switch (refused.reason()) {
            case NOT_A_HANDOVER -> new Problem(refused, ExitCode.INTEGRITY, "not-a-handover");
            case NOT_FOR_US -> new Problem(refused, ExitCode.LOCKED, "handover-not-for-us");
            case DAMAGED -> new Problem(refused, ExitCode.INTEGRITY, "handover-damaged");
            case NEWER -> new Problem(refused, ExitCode.INTEGRITY, "handover-newer");
            case CONTRADICTS -> new Problem(refused, ExitCode.INTEGRITY, "handover-contradicts");
        };
    }

    private static Problem slot(SlotRefusedException failure) {
        return switch (failure.reason()) {
            case NO_FREE_SLOT -> new Problem(failure, ExitCode.NEGATIVE, "slots-full");
            case NO_SUCH_SLOT -> new Problem(failure, ExitCode.NOT_FOUND, "slot-unknown");
            case LAST_SLOT -> new Problem(failure, ExitCode.NEGATIVE, "slot-last");
            case OPENED_BY_IT -> new Problem(failure, ExitCode.NEGATIVE, "slot-own");
            case OPENS_A_SLOT_ALREADY -> new Problem(failure, ExitCode.NEGATIVE, "slot-opens-already");
            case LABEL_UNFIT -> new Problem(failure, ExitCode.NEGATIVE, "slot-label");
            case LABEL_TAKEN -> new Problem(failure, ExitCode.BUSY, "slot-label-taken");
            case NOT_A_PASSPHRASE -> new Problem(failure, ExitCode.NEGATIVE, "slot-not-passphrase");
        };
    }

    private Problem storage(StorageFailedException failure) {
        return switch (failure.kind()) {
            case FULL -> new Problem(failure, ExitCode.FAILED, "disk-full");
            case READ_ONLY -> new Problem(failure, ExitCode.FAILED, "read-only", vault);
            case OTHER -> new Problem(failure, ExitCode.FAILED, "storage-failed", failure.kind());
        };
    }

    private String time(Instant instant) {
        return TIME.format(ZonedDateTime.ofInstant(instant, clock.getZone()));
    }
}
