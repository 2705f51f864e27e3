package org.svod.protocols.run.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.svod.protocols.run.codec.DecodeException.Problem;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;

class EventCodecTest {
    private static final EntryId ID = new EntryId("1");

    @Test
    void every_kind_of_event_has_a_golden_vector() {
        Set<String> kinds = Stream.concat(
                        Arrays.stream(IncidentEvent.class.getPermittedSubclasses())
                                .filter(kind -> kind != IncidentEvent.After.class),
                        Arrays.stream(AfterEvent.class.getPermittedSubclasses()))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(EventSamples.all().stream().map(EventSamples::name)).containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void entries_are_written_exactly_as_in_the_golden_vectors() throws IOException {
        Map<String, String> written = new LinkedHashMap<>();
        for (JournalEntry entry : EventSamples.all()) {
            written.put(EventSamples.name(entry), HexFormat.of().formatHex(EventSamples.encode(entry)));
        }
        assertThat(written).containsExactlyEntriesOf(vectors());
    }

    @Test
    void the_golden_vectors_read_back_as_the_same_entries() throws Exception {
        for (JournalEntry entry : EventSamples.all()) {
            byte[] payload = HexFormat.of().parseHex(vectors().get(EventSamples.name(entry)));
            assertThat(EventCodec.decode(ID, payload)).isEqualTo(entry);
        }
    }

    @Test
    void a_cut_entry_is_refused_at_every_length() {
        for (JournalEntry entry : EventSamples.all()) {
            byte[] whole = EventSamples.encode(entry);
            for (int length = 0; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                if (entry.event() instanceof IncidentEvent.Unknown && length == whole.length - 7) {
                    continue; // Without its last field an unknown event is still whole fields.
                }
                assertThatThrownBy(() -> EventCodec.decode(ID, cut))
                        .as("%s cut to %d", EventSamples.name(entry), length)
                        .isInstanceOf(DecodeException.class);
            }
        }
    }

    @Test
    void a_flipped_bit_is_refused_or_reads_as_another_entry_with_exactly_those_bytes() {
        int refused = 0;
        int other = 0;
        for (JournalEntry entry : EventSamples.all()) {
            byte[] whole = EventSamples.encode(entry);
            for (int bit = 0; bit < whole.length * 8; bit++) {
                byte[] flipped = whole.clone();
                flipped[bit / 8] ^= (byte) (1 << (bit % 8));
                try {
                    JournalEntry read = EventCodec.decode(ID, flipped);
                    assertThat(EventSamples.encode(read)).isEqualTo(flipped);
                    assertThat(read).isNotEqualTo(entry);
                    other++;
                } catch (DecodeException expected) {
                    refused++;
                }
            }
        }
        assertThat(refused).isPositive();
        assertThat(other).isPositive();
    }

    @Test
    void bytes_after_the_end_are_refused() {
        for (JournalEntry entry : EventSamples.all()) {
            byte[] whole = EventSamples.encode(entry);
            byte[] longer = Arrays.copyOf(whole, whole.length + 1);
            assertThatThrownBy(() -> EventCodec.decode(ID, longer)).isInstanceOf(DecodeException.class);
        }
    }

    @Test
    void a_newer_format_is_told_apart_from_damage() {
        byte[] newer = EventSamples.encode(EventSamples.all().get(0));
        newer[0] = 2;
        assertThatThrownBy(() -> EventCodec.decode(ID, newer))
                .isInstanceOfSatisfying(
                        DecodeException.class, e -> assertThat(e.problem()).isEqualTo(Problem.NEWER_FORMAT));
    }

    @Test
    void an_event_of_a_newer_program_is_kept_byte_for_byte() throws Exception {
        byte[] known = EventSamples.encode(EventSamples.all().get(8));
        known[1] = 0x7f;
        JournalEntry read = EventCodec.decode(ID, known);
        assertThat(read.event()).isInstanceOf(IncidentEvent.Unknown.class);
        assertThat(EventSamples.encode(read)).isEqualTo(known);
    }

    @Test
    void half_a_surrogate_pair_is_refused_rather_than_turned_into_a_question_mark() {
        IncidentEvent broken = new IncidentEvent.Noted("\ud83d");
        assertThatThrownBy(() -> EventCodec.encode(EventSamples.HAPPENED, EventSamples.RECORDED, Actor.of("a"), broken))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_field_that_claims_two_gigabytes_costs_nothing() {
        byte[] payload = HexFormat.of().parseHex("0100017fffffff00");
        assertThatThrownBy(() -> EventCodec.decode(ID, payload)).isInstanceOf(DecodeException.class);
    }

    private static Map<String, String> vectors() throws IOException {
        try (InputStream in = Objects.requireNonNull(EventCodecTest.class.getResourceAsStream("event-vectors.txt"))) {
            Map<String, String> vectors = new LinkedHashMap<>();
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] parts = line.split(" ", -1);
                    vectors.put(parts[0], parts[1]);
                }
            }
            return vectors;
        }
    }
}
