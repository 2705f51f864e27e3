package org.svod.vault.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.svod.vault.failure.SlotRefusedException.Reason;
import org.svod.vault.key.image.KeyFileLayout;

class KeyFileChangeTest extends KeyFileFixture {

    @Test
    void a_slot_can_be_added_and_both_open() throws Exception {
        try (OpenKeyFile open = create("a")) {
            assertThat(open.generation()).isEqualTo(1);
            assertThat(open.addSlot(slot("b", "bb"), TODAY).index()).isEqualTo(1);
            assertThat(open.generation()).isEqualTo(2);
            assertThat(open.slots()).extracting(SlotInfo::label).containsExactly("a", "b");
        }
        for (String passphrase : List.of("a", "bb")) {
            try (OpenKeyFile open = open(passphrase)) {
                assertThat(open.slots()).hasSize(2);
                assertThat(open.repairedCopy()).isFalse();
            }
        }
    }

    @Test
    void the_passphrase_of_a_removed_slot_opens_nothing() throws Exception {
        try (OpenKeyFile open = create(StoreSecrets.fresh(random), slot("a", "a"), slot("b", "b"))) {
            open.removeSlot(1);
        }
        assertWrong("b");
        open("a").close();
    }

    @Test
    void a_passphrase_is_replaced_in_one_commit_in_the_same_place() throws Exception {
        create("old").close();
        try (OpenKeyFile open = open("old")) {
            open.replaceSlot(0, slot("old", "new"), TODAY.plusDays(1));
            assertThat(open.generation()).isEqualTo(2);
        }
        assertWrong("old");
        try (OpenKeyFile open = open("new")) {
            assertThat(open.slots()).containsExactly(new SlotInfo(0, SlotKind.PASSPHRASE, "old", TODAY.plusDays(1)));
        }
    }

    @Test
    void other_secrets_reach_every_slot_without_its_owner() throws Exception {
        StoreSecrets old = StoreSecrets.fresh(random);
        StoreSecrets next = old.renewed(random);
        create(old, slot("a", "a"), slot("b", "b"), slot("c", "c")).close();
        try (OpenKeyFile open = open("b")) {
            open.replaceSecrets(next, Set.of());
        }
        for (int i = 0; i < 3; i++) {
            assertOpens(typed("abc".substring(i, i + 1)), next, i, SlotKind.PASSPHRASE);
        }
        assertThat(next.key().sameAs(old.key())).isFalse();
    }

    @Test
    void only_the_blocks_that_differ_are_written_and_no_other_slot_is_touched() throws Exception {
        try (OpenKeyFile open = create(StoreSecrets.fresh(random), slot("a", "a"), slot("b", "b"))) {
            byte[] before = Files.readAllBytes(path);
            open.replaceSecrets(open.secrets().renewed(random), Set.of());
            byte[] after = Files.readAllBytes(path);
            assertThat(differingBlocks(before, after))
                    .containsExactly(
                            0,
                            (KeyFileLayout.slot(0) + KeyFileLayout.RECORD_BLOCK) / KeyFileLayout.BLOCK,
                            (KeyFileLayout.slot(1) + KeyFileLayout.RECORD_BLOCK) / KeyFileLayout.BLOCK,
                            KeyFileLayout.TABLE / KeyFileLayout.BLOCK);
        }
    }

    @Test
    void refusals_change_nothing_and_leave_it_usable() throws Exception {
        create("a").close();
        byte[] before = Files.readAllBytes(path);
        try (OpenKeyFile open = open("a")) {
            assertRefused(() -> open.removeSlot(0), Reason.LAST_SLOT);
            assertRefused(() -> open.removeSlot(3), Reason.NO_SUCH_SLOT);
            assertRefused(() -> open.replaceSlot(3, slot("x", "x"), TODAY), Reason.NO_SUCH_SLOT);
            assertRefused(() -> open.addSlot(slot("x", "a"), TODAY), Reason.OPENS_A_SLOT_ALREADY);
            assertRefused(() -> open.replaceSlot(0, slot("x", "a"), TODAY), Reason.OPENS_A_SLOT_ALREADY);
            assertRefused(() -> open.addSlot(slot("a", "x"), TODAY), Reason.LABEL_TAKEN);
            assertThat(Files.readAllBytes(path)).isEqualTo(before);
            for (int i = 1; i < KeyFile.MAX_SLOTS; i++) {
                open.addSlot(slot("s" + i, "p" + i), TODAY);
            }
            assertRefused(() -> open.addSlot(slot("y", "y"), TODAY), Reason.NO_FREE_SLOT);
        }
    }

    @Test
    void the_slot_one_came_in_by_goes_only_after_another_was_proven() throws Exception {
        create(StoreSecrets.fresh(random), slot("a", "a"), slot("b", "b")).close();
        try (OpenKeyFile open = open("a")) {
            assertRefused(() -> open.removeSlot(0), Reason.OPENED_BY_IT);
            open.addSlot(slot("c", "c"), TODAY);
            open.removeSlot(0);
            assertThat(open.slots()).extracting(SlotInfo::label).containsExactly("b", "c");
        }
        assertWrong("a");
        open("b").close();
        open("c").close();
    }

    @Test
    void secrets_handed_out_before_stay_readable_after_a_change() throws Exception {
        try (OpenKeyFile open = create("a");
                StoreSecrets before = open.secrets()) {
            open.addSlot(slot("b", "b"), TODAY);
            assertThat(before.generation()).isEqualTo(1);
            try (StoreSecrets after = open.secrets()) {
                assertThat(after.generation()).isEqualTo(2);
                assertThat(after.key().sameAs(before.key())).isTrue();
            }
        }
    }

    @Test
    void follows_a_renamed_folder() throws Exception {
        Path building = Files.createDirectory(folder.resolve("building"));
        path = building.resolve("keys");
        try (OpenKeyFile open = create("a")) {
            Path home = Files.move(building, folder.resolve("home"));
            path = home.resolve("keys");
            open.movedTo(path);
            open.addSlot(slot("b", "b"), TODAY);
        }
        open("b").close();
    }

    @Test
    void nothing_works_after_closing() throws Exception {
        OpenKeyFile open = create("a");
        open.close();
        assertThatThrownBy(open::secrets).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> open.removeSlot(0)).isInstanceOf(IllegalStateException.class);
    }
}
