package org.svod.vault.store.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.svod.vault.secret.SecretBytes;
import org.svod.vault.store.record.Vectors;

class PageSealTest {
    private final Vectors vectors = Vectors.load();

    private byte[] page(int number) {
        byte[] page = new byte[PageSeal.PAGE_BYTES];
        for (int i = 0; i < page.length; i++) {
            page[i] = (byte) (i * 7 + number);
        }
        byte[] seal = vectors.bytes("seal.page." + number);
        System.arraycopy(seal, 0, page, page.length - seal.length, seal.length);
        if (number == 1) {
            System.arraycopy(vectors.bytes("salt"), 0, page, 0, PageSeal.SALT_BYTES);
        }
        return page;
    }

    @Test
    void it_agrees_with_an_independent_program() {
        try (SecretBytes key = SecretBytes.copyOf(vectors.bytes("seal.key"));
                PageSeal seal = new PageSeal(key, vectors.bytes("salt"))) {
            assertThat(seal.fits(page(1), 1)).isTrue();
            assertThat(seal.fits(page(300), 300)).isTrue();
        }
    }

    @Test
    void no_byte_and_no_place_of_a_page_can_be_changed() {
        try (SecretBytes key = SecretBytes.copyOf(vectors.bytes("seal.key"));
                PageSeal seal = new PageSeal(key, vectors.bytes("salt"))) {
            assertThat(seal.fits(page(300), 301)).isFalse();
            for (int number : List.of(1, 300)) {
                for (int at = 0; at < PageSeal.PAGE_BYTES; at += 1) {
                    byte[] changed = page(number);
                    changed[at] ^= 0x10;
                    assertThat(seal.fits(changed, number)).as("byte " + at).isFalse();
                }
            }
        }
    }
}
