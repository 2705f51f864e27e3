package org.svod.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.SlotRefusedException;
import org.svod.vault.failure.SlotRefusedException.Reason;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.file.FilePort;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;

/** A folder with a key file, a quick profile of the real derivation, and words for what tests do with them. */
abstract class KeyFileFixture {

    static final KdfProfile QUICK = new KdfProfile(1024, 1, 1);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @TempDir
    Path folder;

    final FilePort files = new DiskFiles();
    final SecureRandom random = new SecureRandom();
    Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("keys");
    }

    OpenKeyFile create(String passphrase) throws Exception {
        return create(StoreSecrets.fresh(random), slot(passphrase, passphrase));
    }

    OpenKeyFile create(StoreSecrets secrets, NewSlot... slots) throws Exception {
        return KeyFile.create(files, path, random, new Argon2id(), QUICK, secrets, List.of(slots), TODAY);
    }

    OpenKeyFile open(String passphrase) throws Exception {
        return open(typed(passphrase));
    }

    OpenKeyFile open(Credential credential) throws Exception {
        return KeyFile.open(files, path, credential, new Argon2id(), random);
    }

    void assertOpens(Credential credential, StoreSecrets expected, int index, SlotKind kind) throws Exception {
        try (OpenKeyFile open = open(credential);
                StoreSecrets secrets = open.secrets()) {
            assertThat(secrets.key().sameAs(expected.key())).isTrue();
            assertThat(secrets.databaseSalt()).isEqualTo(expected.databaseSalt());
            assertThat(secrets.vaultId()).isEqualTo(expected.vaultId());
            assertThat(secrets.storeName()).isEqualTo(expected.storeName());
            assertThat(secrets.generation()).isEqualTo(open.generation());
            assertThat(open.openedBy().index()).isEqualTo(index);
            assertThat(open.openedBy().kind()).isEqualTo(kind);
        }
    }

    void assertWrong(String typed) {
        assertThatThrownBy(() -> open(typed)).isInstanceOf(WrongCredentialException.class);
    }

    static void assertRefused(ThrowingCallable call, Reason reason) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(SlotRefusedException.class, refused -> assertThat(refused.reason())
                        .isEqualTo(reason));
    }

    static NewSlot slot(String label, String passphrase) throws SecretRefusedException {
        return new NewSlot(label, typed(passphrase));
    }

    static Credential typed(String line) throws SecretRefusedException {
        return Credential.ofTyped(line.toCharArray());
    }

    List<Path> files(Path directory) {
        try {
            return files.list(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void flip(int offset) throws Exception {
        byte[] all = Files.readAllBytes(path);
        all[offset] ^= 2;
        Files.write(path, all);
    }

    /** Flips a bit in both copies and makes their digests fit again, as someone who can write to the disk would. */
    void restamped(int offset) throws Exception {
        byte[] all = Files.readAllBytes(path);
        for (int from = 0; from < all.length; from += KeyFileLayout.COPY_LENGTH) {
            byte[] copy = Arrays.copyOfRange(all, from, from + KeyFileLayout.COPY_LENGTH);
            copy[offset] ^= (byte) 0x40;
            KeyImages.stamp(copy);
            System.arraycopy(copy, 0, all, from, copy.length);
        }
        Files.write(path, all);
    }

    static List<Integer> differingBlocks(byte[] before, byte[] after) {
        List<Integer> blocks = new ArrayList<>();
        for (int i = 0; i < KeyFileLayout.COPY_LENGTH; i += KeyFileLayout.BLOCK) {
            if (!Arrays.equals(before, i, i + KeyFileLayout.BLOCK, after, i, i + KeyFileLayout.BLOCK)) {
                blocks.add(i / KeyFileLayout.BLOCK);
            }
        }
        return blocks;
    }
}
