package org.svod.vault.store.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.ChainFinding;
import org.svod.vault.store.ChainFinding.Kind;
import org.svod.vault.store.ChainReport;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreFixture;

class DamageTest {
    private static final Id ENTITY = new Id(5, 6);

    @TempDir
    Path directory;

    private StoreFixture fixture;
    private byte[] whole;

    @BeforeEach
    void a_store_with_free_pages_too() throws Exception {
        fixture = new StoreFixture(directory);
        try (Store store = fixture.open()) {
            Id big = fixture.newId();
            assertThat(store.write(writer -> {
                                for (int i = 0; i < 20; i++) {
                                    writer.entry(ENTITY, "noted", new byte[500]);
                                }
                                writer.cell(big, "text", new byte[40_000]);
                                writer.searchText(ENTITY, "incident", "слова и слова");
                                return writer.entry(ENTITY, "noted", new byte[1]);
                            })
                            .clock())
                    .isPositive();
            assertThat(store.write(writer -> writer.purge(big)).cells()).isEqualTo(1);
        }
        whole = Files.readAllBytes(fixture.file());
    }

    @Test
    void a_flipped_bit_in_any_page_is_named() throws Exception {
        int pages = whole.length / PageSeal.PAGE_BYTES;
        assertThat(pages).isGreaterThan(20);
        int refused = 0;
        int reported = 0;
        for (int page = 0; page < pages; page++) {
            for (int at : new int[] {15, 2000, 4040}) {
                byte[] damaged = whole.clone();
                damaged[page * PageSeal.PAGE_BYTES + at] ^= 0x04;
                Files.write(fixture.file(), damaged);
                try (Store store = fixture.open()) {
                    ChainReport report = store.verify();
                    assertThat(report.findings()).contains(ChainFinding.atPage(page + 1));
                    assertThat(store.fileIsSound()).isFalse();
                    reported++;
                } catch (StoreDamagedException named) {
                    assertThat(Files.readAllBytes(fixture.file())).isEqualTo(damaged);
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(3);
        assertThat(reported).isPositive();
        assertThat(refused + reported).isEqualTo(pages * 3);
    }

    @Test
    void a_file_cut_anywhere_is_refused_or_reported() throws Exception {
        for (int length = 0; length < whole.length; length += 1024) {
            Files.write(fixture.file(), Arrays.copyOf(whole, length));
            try (Store store = fixture.open()) {
                assertThat(store.verify().ok()).as("cut to " + length).isFalse();
            } catch (StoreDamagedException named) {
                assertThat(Files.size(fixture.file())).isEqualTo(length);
            }
        }
    }

    @Test
    void pages_swapped_within_the_file_are_found() throws Exception {
        byte[] swapped = whole.clone();
        System.arraycopy(whole, 3 * 4096, swapped, 4 * 4096, 4096);
        System.arraycopy(whole, 4 * 4096, swapped, 3 * 4096, 4096);
        Files.write(fixture.file(), swapped);
        try (Store store = fixture.open()) {
            assertThat(store.verify().findings()).contains(ChainFinding.atPage(4), ChainFinding.atPage(5));
        } catch (StoreDamagedException named) {
            assertThat(Files.readAllBytes(fixture.file())).isEqualTo(swapped);
        }
    }

    @Test
    void an_index_that_lost_a_word_is_reported_and_can_be_rebuilt() throws Exception {
        try (EncryptedDatabase raw = fixture.raw()) {
            assertThat(raw.run("DELETE FROM words_docsize")).isEqualTo(1);
        }
        try (Store store = fixture.open()) {
            assertThat(store.verify().findings()).extracting(ChainFinding::kind).containsExactly(Kind.INDEX_DAMAGED);
            assertThat(store.fileIsSound()).isFalse();
            store.rebuildDerived(writer -> writer.searchText(ENTITY, "incident", "слова и слова"));
            assertThat(store.verify().ok()).isTrue();
        }
    }

    @Test
    void the_store_is_noise_from_the_first_byte_but_for_its_salt() throws IOException, VaultException {
        assertThat(Arrays.copyOf(whole, 16)).isEqualTo(fixture.salt());
        int[] counts = new int[256];
        for (byte b : whole) {
            counts[b & 0xff]++;
        }
        double expected = whole.length / 256.0;
        double chi = Arrays.stream(counts)
                .mapToDouble(n -> (n - expected) * (n - expected) / expected)
                .sum();
        // 255 degrees of freedom: mean 255, standard deviation 22.6; six of them on either side.
        assertThat(chi).isBetween(120.0, 391.0);
    }
}
