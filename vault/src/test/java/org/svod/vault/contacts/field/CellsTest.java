package org.svod.vault.contacts.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.record.Fields;

class CellsTest {

    @TestFactory
    Stream<DynamicTest> golden_vectors_are_written_and_read() throws IOException {
        return vectors().map(line -> {
            String[] parts = line.split("\\|", -1);
            List<String> texts = Arrays.stream(parts).skip(2).toList();
            return DynamicTest.dynamicTest(parts[0], () -> {
                assertThat(HexFormat.of().formatHex(Cells.encode(texts))).isEqualTo(parts[1]);
                assertThat(Cells.decode(HexFormat.of().parseHex(parts[1]))).isEqualTo(texts);
            });
        });
    }

    @Test
    void one_empty_text_is_not_nothing() throws VaultException {
        assertThat(Cells.decode(Cells.encode(List.of("")))).containsExactly("");
        assertThat(Cells.decode(Cells.encode(List.of()))).isEmpty();
    }

    @Test
    void every_cut_of_a_cell_is_found_to_be_damage_or_a_shorter_list() {
        byte[] whole = Cells.encode(List.of("анна", "+79123456789"));
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            if (length == Cells.encode(List.of()).length || length == Cells.encode(List.of("анна")).length) {
                continue; // cut between two fields: only the store's own seal can tell
            }
            assertThatThrownBy(() -> Cells.decode(cut))
                    .as("%d bytes", length)
                    .isInstanceOf(StoreDamagedException.class);
        }
    }

    @Test
    void any_bytes_are_read_or_refused_and_what_is_read_is_written_as_the_same_bytes() {
        Random random = new Random(20261123);
        byte[] whole = Cells.encode(List.of("анна", "лена"));
        for (int round = 0; round < 5000; round++) {
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            try {
                assertThat(Cells.encode(Cells.decode(changed))).isEqualTo(changed);
            } catch (VaultException refused) {
                assertThat(refused).isInstanceOfAny(StoreDamagedException.class, NewerFormatException.class);
            }
        }
    }

    @Test
    void a_cell_of_a_newer_version_is_left_to_a_newer_program() {
        byte[] newer = Fields.labelled("svod/contact/2").text("анна").encoded();
        assertThatThrownBy(() -> Cells.decode(newer)).isInstanceOf(NewerFormatException.class);
        byte[] other = Fields.labelled("svod/incident/1").text("анна").encoded();
        assertThatThrownBy(() -> Cells.decode(other)).isInstanceOf(StoreDamagedException.class);
    }

    @Test
    void names_of_cells_never_change() {
        assertThat(Arrays.stream(ContactField.values()).map(ContactField::cell))
                .containsExactly(
                        "contact.alias",
                        "contact.name",
                        "contact.roles",
                        "contact.phones",
                        "contact.handles",
                        "contact.city",
                        "contact.languages",
                        "contact.hours",
                        "contact.notes",
                        "contact.tags",
                        "contact.verified",
                        "contact.deleted");
    }

    private static Stream<String> vectors() throws IOException {
        try (InputStream in = Objects.requireNonNull(CellsTest.class.getResourceAsStream("cells.txt"))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            assertThat(lines).hasSizeGreaterThanOrEqualTo(6);
            return lines.stream();
        }
    }
}
