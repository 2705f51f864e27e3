package org.svod.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.vault.failure.SecretRefusedException;
import org.svod.vault.failure.SlotRefusedException.Reason;
import org.svod.vault.failure.VaultExistsException;
import org.svod.vault.key.image.KeyFileLayout;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.secret.RecoveryCode;
import org.svod.vault.secret.RecoveryCredential;

class KeyFileCreationTest extends KeyFileFixture {

    @Test
    void has_one_size_and_opens_by_every_slot_to_the_same_secrets() throws Exception {
        RecoveryCode code = RecoveryCode.generate(random);
        Path photo = Files.writeString(folder.resolve("photo"), "not one bit may change");
        NewSlot withFile = new NewSlot(
                "вера", PassphraseCredential.withFile(Passphrase.fromChars("c".toCharArray()), files, photo));
        try (StoreSecrets fresh = StoreSecrets.fresh(random);
                OpenKeyFile made =
                        create(fresh, slot("anna", "a"), withFile, new NewSlot("код", new RecoveryCredential(code)))) {
            assertThat(Files.size(path)).isEqualTo(KeyFile.FILE_BYTES).isEqualTo(2_244_608);
            assertThat(made.openedBy().label()).isEqualTo("anna");
            assertOpens(typed("a"), fresh, 0, SlotKind.PASSPHRASE);
            assertOpens(withFile.credential(), fresh, 1, SlotKind.PASSPHRASE_AND_FILE);
            assertOpens(typed(new String(code.toChars())), fresh, 2, SlotKind.RECOVERY);
            assertWrong("c");
        }
    }

    @Test
    void never_replaces_another() throws Exception {
        create("a").close();
        byte[] before = Files.readAllBytes(path);
        assertThatThrownBy(() -> create("b")).isInstanceOf(VaultExistsException.class);
        assertThat(Files.readAllBytes(path)).isEqualTo(before);
    }

    @Test
    void overwrites_what_an_interrupted_creation_left() throws Exception {
        Files.write(folder.resolve("keys.new"), new byte[5000]);
        create("a").close();
        assertThat(files.list(folder)).containsExactly(path);
    }

    @Test
    void refuses_two_slots_for_one_passphrase_and_two_of_one_label() {
        assertRefused(
                () -> create(StoreSecrets.fresh(random), slot("x", "a"), slot("y", "a")), Reason.OPENS_A_SLOT_ALREADY);
        assertRefused(() -> create(StoreSecrets.fresh(random), slot("x", "a"), slot("x", "b")), Reason.LABEL_TAKEN);
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void refuses_unfit_labels_and_passphrases() {
        for (String label : List.of("", "  ", "a\nb", "я".repeat(49), "\uD83D")) {
            assertRefused(() -> create(StoreSecrets.fresh(random), slot(label, "a")), Reason.LABEL_UNFIT);
        }
        assertThatThrownBy(() -> create(StoreSecrets.fresh(random), slot("x", "\u0378")))
                .isInstanceOf(SecretRefusedException.class);
        assertThat(files(folder)).isEmpty();
    }

    @Test
    void shows_no_label_and_its_copies_are_the_same() throws Exception {
        create(StoreSecrets.fresh(random), slot("anna-anna-anna", "a")).close();
        byte[] all = Files.readAllBytes(path);
        assertThat(new String(all, StandardCharsets.ISO_8859_1)).doesNotContain("anna-anna");
        assertThat(Arrays.equals(all, 0, KeyFileLayout.COPY_LENGTH, all, KeyFileLayout.COPY_LENGTH, all.length))
                .as("copies A and B are the same")
                .isTrue();
    }
}
