package org.svod.vault.store.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;

class ChainVectorTest {
    private final Vectors vectors = Vectors.load();
    private final DeviceId device = new DeviceId(Id.of(vectors.bytes("device")));
    private final DeviceId second = new DeviceId(Id.of(vectors.bytes("second.device")));
    private final Id entity = Id.of(vectors.bytes("entity"));
    private final Stamp stamp =
            new Stamp(ByteBuffer.wrap(vectors.bytes("clock")).getLong(), device);

    @Test
    void a_row_is_encoded_and_digested_as_the_format_says() {
        byte[] digest = Chain.digest(vectors.bytes("salt"), vectors.bytes("payload"));
        assertThat(digest).isEqualTo(vectors.bytes("digest"));
        assertThat(Chain.start(device)).isEqualTo(vectors.bytes("start"));
        assertThat(Fields.labelled("svod/entry/row/1")
                        .number(stamp.clock())
                        .bytes(device.bytes())
                        .bytes(entity.bytes())
                        .text(vectors.text("kind.text"))
                        .bytes(digest)
                        .bytes(vectors.bytes("start"))
                        .encoded())
                .isEqualTo(vectors.bytes("row.encoded"));
        assertThat(Chain.link(stamp, entity, vectors.text("kind.text"), digest, vectors.bytes("start")))
                .isEqualTo(vectors.bytes("link"));
    }

    @Test
    void the_next_row_follows_and_an_empty_payload_has_a_digest_too() {
        byte[] digest = Chain.digest(vectors.bytes("salt"), new byte[0]);
        assertThat(digest).isEqualTo(vectors.bytes("digest.of.empty.payload"));
        Stamp next = new Stamp(stamp.clock() + 1, device);
        assertThat(Chain.link(next, entity, vectors.text("second.kind.text"), digest, vectors.bytes("link")))
                .isEqualTo(vectors.bytes("second.link"));
    }

    @Test
    void the_head_covers_every_device_in_their_order_and_gives_six_words() {
        TreeMap<DeviceId, byte[]> links = new TreeMap<>();
        links.put(device, vectors.bytes("second.link"));
        assertThat(Chain.head(links)).isEqualTo(vectors.bytes("head.of.one.device"));
        links.put(second, Chain.start(second));
        assertThat(Chain.head(links)).isEqualTo(vectors.bytes("head.of.two.devices"));
        HeadWords words = HeadWords.load();
        assertThat(words.of(vectors.bytes("head.of.one.device")))
                .isEqualTo(List.of(vectors.text("head.of.one.device.words").split(" ", -1)));
        assertThat(words.of(vectors.bytes("head.of.two.devices")))
                .isEqualTo(List.of(vectors.text("head.of.two.devices.words").split(" ", -1)));
    }

    @Test
    void ids_and_stamps_have_one_text_form_and_sort_by_it() {
        assertThat(stamp).hasToString(vectors.text("stamp.text"));
        assertThat(Stamp.parse(vectors.text("stamp.text"))).isEqualTo(stamp);
        assertThat(Id.parse("ffffffffffffffff0000000000000000")).isGreaterThan(Id.parse("00".repeat(16)));
        for (String wrong : List.of("", "00", vectors.text("stamp.text") + "0", "x".repeat(49))) {
            assertThatIllegalArgumentException().isThrownBy(() -> Stamp.parse(wrong));
        }
    }

    @Test
    void fields_that_touch_are_never_mistaken_for_each_other() {
        assertThat(Fields.labelled("a").text("bc").digest())
                .isNotEqualTo(Fields.labelled("ab").text("c").digest())
                .isNotEqualTo(Fields.labelled("a").text("b").text("c").digest());
    }
}
