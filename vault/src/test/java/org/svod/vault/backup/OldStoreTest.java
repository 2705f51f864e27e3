package org.svod.vault.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.exceptionfactory.jagged.bech32.Bech32;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.VaultOpening;
import org.svod.vault.failure.BackupRefusedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.secret.RecoveryCredential;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoredRow;

/** Whoever kept an old store and can read all that is in it opens with that neither the new key file nor any later backup. */
class OldStoreTest {
    @TempDir
    Path root;

    private final SecureRandom random = new SecureRandom();

    @Test
    void nothing_that_stands_in_a_store_opens_the_vault_or_a_backup_made_later() throws Exception {
        Path later = root.resolve("later.age");
        List<byte[]> readable = new ArrayList<>();
        try (RecoveryCode first = RecoveryCode.generate(random);
                RecoveryCode second = RecoveryCode.generate(random)) {
            try (Vault vault = new VaultFixture(root.resolve("main")).create()) {
                addSlot(vault, "recovery", first);
                make(vault, root.resolve("early.age"), Set.of("recovery"));
                readable.addAll(everythingIn(vault));
                addSlot(vault, "recovery-2", second);
                vault.keys().removeSlot(index(vault, "recovery"));
                make(vault, later, Set.of("recovery-2"));
                readable.addAll(everythingIn(vault));
            }

            Set<String> found = Set.copyOf(identitiesIn(readable));
            assertThat(found).hasSizeGreaterThan(300);
            for (String line : found) {
                try (RecoveryCode candidate = RecoveryCode.parse(line.toCharArray())) {
                    assertThat(candidate.recipient()).isNotIn(first.recipient(), second.recipient());
                }
            }
            assertThatThrownBy(() -> open(first)).isInstanceOf(WrongCredentialException.class);
            assertThatThrownBy(() -> BackupRestoring.check(later, first)).isInstanceOf(BackupRefusedException.class);
            assertThat(BackupRestoring.check(later, second).records()).isPositive();
        }
    }

    private void addSlot(Vault vault, String label, RecoveryCode code) throws VaultException {
        boolean written = vault.store().write(writer -> {
            writer.cell(new Id(1, 2), "name", "canary".getBytes(UTF_8));
            BackupBook.recipient(writer, label, code.recipient());
            return true;
        });
        assertThat(written).isTrue();
        assertThat(vault.keys()
                        .addSlot(new NewSlot(label, new RecoveryCredential(code)), LocalDate.of(2026, 11, 24))
                        .label())
                .isEqualTo(label);
    }

    private static int index(Vault vault, String label) {
        return vault.slots().stream()
                .filter(slot -> slot.label().equals(label))
                .findFirst()
                .orElseThrow()
                .index();
    }

    private static void make(Vault vault, Path file, Set<String> labels) throws VaultException {
        List<String> recipients = new BackupBook(vault.store()).recipients(labels);
        assertThat(new BackupMaking(new DiskFiles(), Clock.systemUTC())
                        .make(vault.store(), file, recipients, beside -> {})
                        .unnoted())
                .isEmpty();
    }

    private void open(RecoveryCode code) throws VaultException {
        new VaultOpening(new DiskFiles(), random, Clock.systemUTC(), new Argon2id())
                .open(root.resolve("main"), new RecoveryCredential(code))
                .close();
    }

    /** Every value, payload, salt, digest and name in it, as a line of a backup would carry them and as bytes. */
    private static List<byte[]> everythingIn(Vault vault) throws VaultException {
        List<byte[]> all = new ArrayList<>();
        vault.store().export(row -> {
            all.add(BackupLine.of(row));
            if (row instanceof StoredRow.Cell cell) {
                all.add(cell.field().getBytes(UTF_8));
                cell.value().ifPresent(all::add);
            } else if (row instanceof StoredRow.Entry entry) {
                entry.opened().ifPresent(opened -> all.add(opened.payload()));
            }
        });
        return all;
    }

    /** Every 32 bytes that stand side by side, as an identity. */
    private static List<String> identitiesIn(List<byte[]> readable) {
        List<String> identities = new ArrayList<>();
        for (byte[] bytes : readable) {
            assertThat(new String(bytes, UTF_8)).doesNotContainIgnoringCase("AGE-SECRET-KEY");
            for (int at = 0; at + 32 <= bytes.length; at++) {
                identities.add(Bech32.getEncoder()
                        .encode("AGE-SECRET-KEY-", Arrays.copyOfRange(bytes, at, at + 32))
                        .toString());
            }
        }
        return identities;
    }
}
