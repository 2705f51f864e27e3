package org.svod.vault.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.svod.vault.failure.VaultException.HandoverRefusedException;
import org.svod.vault.failure.VaultException.HandoverRefusedException.Reason;
import org.svod.vault.seal.AgeFile;
import org.svod.vault.secret.SharingKey;
import org.svod.vault.store.DeviceId;
import org.svod.vault.store.Id;

/** The sample is read as docs/formats/handover.md says; its key is public and protects nothing. */
class HandoverFileTest {
    private static final HandoverFile SAMPLE = new HandoverFile(
            Instant.parse("2026-11-24T03:30:00Z"),
            new DeviceId(Id.parse("00112233445566778899aabbccddeeff")),
            "acid bike calm dive each fact",
            Map.of("ab".repeat(32), "id: invented\n"),
            "BEGIN:VCARD\r\nVERSION:4.0\r\nFN:цапля\r\nEND:VCARD\r\n",
            true,
            Map.of("successors", "AAAA"),
            List.of(
                    new SentIncident(
                            Id.parse("0123456789abcdef0123456789abcdef"),
                            List.of(
                                    new SentEntry(
                                            "0000019d1a2b3c4d-00112233445566778899aabbccddeeff", new byte[] {1, 2}),
                                    new SentEntry("0000019d1a2b3c4e-00112233445566778899aabbccddeeff", new byte[0]))),
                    new SentIncident(Id.parse("fedcba9876543210fedcba9876543210"), List.of())));

    private static SharingKey key(int fill) {
        byte[] bytes = new byte[SharingKey.BYTES];
        Arrays.fill(bytes, (byte) fill);
        return SharingKey.takeFrom(bytes);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(HandoverFileTest.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] golden() throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Path folder = Path.of("src/test/resources/org/svod/vault/handover");
            try (SharingKey key = key(7)) {
                Files.write(folder.resolve("sample.age"), HandoverWriting.sealed(SAMPLE, key.recipient()));
            }
            Files.write(folder.resolve("sample.jsonl"), HandoverWriting.lines(SAMPLE));
            return Files.readAllBytes(folder.resolve("sample.age"));
        }
        return resource("sample.age");
    }

    private static Reason refusal(byte[] sealed, int fill) {
        try (SharingKey key = key(fill)) {
            return ((HandoverRefusedException)
                            org.assertj.core.api.Assertions.catchThrowable(() -> HandoverReading.read(sealed, key)))
                    .reason();
        }
    }

    private static void same(HandoverFile read) {
        assertThat(HandoverWriting.lines(read)).isEqualTo(HandoverWriting.lines(SAMPLE));
    }

    @Test
    void the_sample_is_read_as_it_was_written() throws Exception {
        try (SharingKey key = key(7)) {
            same(HandoverReading.read(golden(), key));
        }
        assertThat(new String(HandoverWriting.lines(SAMPLE), UTF_8))
                .isEqualTo(new String(resource("sample.jsonl"), UTF_8));
    }

    @Test
    void what_is_sealed_now_is_read_by_its_key_and_by_no_other() throws Exception {
        try (SharingKey key = key(9)) {
            byte[] sealed = HandoverWriting.sealed(SAMPLE, key.recipient());
            same(HandoverReading.read(sealed, key));
            assertThat(refusal(sealed, 8)).isEqualTo(Reason.NOT_FOR_US);
        }
    }

    @Test
    void a_file_cut_anywhere_is_refused() throws Exception {
        byte[] whole = golden();
        for (int length = 0; length < whole.length; length += 7) {
            assertThat(refusal(Arrays.copyOf(whole, length), 7))
                    .as("cut to " + length)
                    .isNotNull();
        }
        assertThat(refusal(Arrays.copyOf(whole, whole.length + 1), 7)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_flipped_bit_anywhere_is_noticed() throws Exception {
        byte[] whole = golden();
        for (int at = 0; at < whole.length; at += 3) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 1;
            assertThat(refusal(flipped, 7)).as("flipped at " + at).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"end\":\"7\"|\"end\":\"6\"",
                "\"entries\":\"2\"|\"entries\":\"3\"",
                "AQI=|AQM=",
                "\"kind\":\"bundle\"|\"kind\":\"other\"",
                "svod-handover/1|svod-backup/1",
                "\"payload\":\"AQI=\"|\"payload\":\"AQ!=\"",
                "\"protocol\"|\"program\""
            })
    void lines_that_contradict_each_other_are_refused(String change) throws Exception {
        String[] each = change.split("\\|", -1);
        String lines = new String(HandoverWriting.lines(SAMPLE), UTF_8);
        String changed = lines.replace(each[0], each[1]);
        assertThat(changed).isNotEqualTo(lines);
        assertThat(refusal(sealedLines(changed), 7)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void a_newer_format_is_not_called_damage() throws Exception {
        String lines = new String(HandoverWriting.lines(SAMPLE), UTF_8).replace("svod-handover/1", "svod-handover/2");
        assertThat(refusal(sealedLines(lines), 7)).isEqualTo(Reason.NEWER);
    }

    @Test
    void what_is_no_age_file_is_said_to_be_none() {
        assertThat(refusal("BEGIN:VCARD".getBytes(UTF_8), 7)).isEqualTo(Reason.NOT_A_HANDOVER);
        assertThat(refusal(new byte[0], 7)).isEqualTo(Reason.NOT_A_HANDOVER);
    }

    @Test
    void a_wrong_letter_in_a_recipient_is_found() {
        try (SharingKey key = key(7)) {
            String right = key.recipient();
            assertThat(SharingKey.isRecipient(right)).isTrue();
            char last = right.charAt(right.length() - 1);
            assertThat(SharingKey.isRecipient(right.substring(0, right.length() - 1) + (last == 'q' ? 'p' : 'q')))
                    .isFalse();
            assertThat(SharingKey.isRecipient("age1")).isFalse();
            assertThat(SharingKey.isRecipient("heron")).isFalse();
        }
    }

    @Test
    void a_wiped_key_opens_nothing() {
        SharingKey key = key(7);
        key.close();
        assertThatThrownBy(key::recipient).isInstanceOf(IllegalStateException.class);
        assertThat(key).hasToString("SharingKey[redacted]");
    }

    private static byte[] sealedLines(String lines) throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (SharingKey key = key(7);
                OutputStream out = AgeFile.encrypting(Channels.newChannel(sealed), List.of(key.recipient()))) {
            out.write(lines.getBytes(UTF_8));
        }
        return sealed.toByteArray();
    }
}
