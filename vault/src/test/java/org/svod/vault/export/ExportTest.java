package org.svod.vault.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.export.ExportVerdict.Finding;
import org.svod.vault.export.ExportVerdict.What;
import org.svod.vault.store.Id;

/** Four entries of one incident, two rows of something else between and behind them. */
class ExportTest {
    private static final Id CASE = new Id(3, 4);
    private static final Id OTHER = new Id(5, 6);
    private static final Set<String> KINDS = Set.of("incident");
    private static final List<String> TEXTS =
            List.of("head\n", "one\n", "two\n", "three\nsvod-export 1 is not here\n", "four\n", "tail\n");

    @TempDir
    Path root;

    private final SecureRandom random = new SecureRandom();
    private Vault vault;

    @BeforeEach
    void a_vault() throws Exception {
        vault = new VaultFixture(root.resolve("main")).create();
        int written = vault.store().write(writer -> {
            List.of("one", "two").forEach(text -> writer.entry(CASE, "incident", text.getBytes(UTF_8)));
            writer.entry(OTHER, "incident", "heron".getBytes(UTF_8));
            List.of("three", "four").forEach(text -> writer.entry(CASE, "incident", text.getBytes(UTF_8)));
            writer.entry(OTHER, "incident", "heron".getBytes(UTF_8));
            return 6;
        });
        assertThat(written).isEqualTo(6);
    }

    @AfterEach
    void closed() throws Exception {
        vault.close();
    }

    private byte[] export(ExportForm form, boolean whole) throws Exception {
        try (SigningKey key = SigningBook.key(vault.store(), random)) {
            return new Export(form, whole, CASE, Instant.parse("2026-11-24T03:30:00Z"), TEXTS)
                    .sealed(vault.store(), KINDS, key);
        }
    }

    @ParameterizedTest
    @EnumSource(ExportForm.class)
    void a_file_as_it_was_made_verifies_without_the_vault(ExportForm form) throws Exception {
        ExportVerdict full = ExportReading.check(export(form, true));
        assertThat(full.findings()).isEmpty();
        assertThat(full.whole()).isTrue();
        assertThat(full.entries()).isEqualTo(4);
        assertThat(full.others()).isEqualTo(2);
        assertThat(full.gaps()).isZero();
        assertThat(full.head()).isEqualTo(vault.store().chainHead());
        ExportVerdict redacted = ExportReading.check(export(form, false));
        assertThat(redacted.findings()).isEmpty();
        assertThat(redacted.others()).isZero();
        assertThat(redacted.gaps()).isEqualTo(2);
        assertThat(redacted.key()).isEqualTo(full.key()).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(ExportForm.class)
    void a_changed_byte_anywhere_is_found_and_in_an_entry_it_is_named(ExportForm form) throws Exception {
        for (boolean whole : List.of(true, false)) {
            byte[] file = export(form, whole);
            String text = new String(file, UTF_8);
            for (int at = 0; at < file.length; at++) {
                byte[] changed = file.clone();
                changed[at] ^= 1;
                ExportVerdict verdict = ExportReading.check(changed);
                assertThat(verdict.ok()).as("byte %d of %s", at, form).isFalse();
                int entry = entryAt(text, at);
                if (entry > 0) {
                    assertThat(verdict.findings().stream().map(Finding::entry).toList())
                            .as("byte %d of %s, in entry %d", at, form, entry)
                            .contains(OptionalInt.of(entry));
                }
            }
        }
    }

    /** The entry whose text, digest or row holds this byte; 0 if none does. */
    private static int entryAt(String text, int at) {
        int from = 0;
        for (int part = 0; part < TEXTS.size(); part++) {
            int to = from + TEXTS.get(part).length();
            if (at < to && part < TEXTS.size() - 1) {
                return part;
            }
            from = to;
        }
        int line = text.lastIndexOf('\n', at - 1) + 1;
        int word = text.charAt(line) == '"' ? line + 1 : line;
        if (at <= word + 7 || text.charAt(at) == '\n' || text.charAt(at) == '"' || text.charAt(at) == ',') {
            return 0; // what says which line it is, or what stands around it
        }
        String[] words = text.substring(word).split("[ \n]", 3);
        boolean named = words[0].equals("row") || words[0].equals("part");
        int number = named && !words[1].equals("-") ? Integer.parseInt(words[1]) : 0;
        return number == TEXTS.size() - 1 ? 0 : number;
    }

    @Test
    void an_entry_that_was_taken_out_or_put_in_is_missed() throws Exception {
        String text = new String(export(ExportForm.MD, true), UTF_8);
        assertThat(ExportReading.check(text.replaceFirst("\ntwo\n", "\n").getBytes(UTF_8))
                        .findings())
                .contains(new Finding(What.TEXT, OptionalInt.of(2)));
        String row = text.lines()
                        .filter(line -> line.startsWith("row 2 "))
                        .findFirst()
                        .orElseThrow() + "\n";
        assertThat(ExportReading.check(text.replace(row, "").getBytes(UTF_8)).findings())
                .contains(new Finding(What.SIGNATURE, OptionalInt.empty()))
                .contains(new Finding(What.LINK, OptionalInt.empty()));
    }

    @Test
    void whoever_writes_another_text_and_signs_it_with_another_key_has_other_words() throws Exception {
        List<String> before = ExportReading.check(export(ExportForm.MD, true)).key();
        boolean renewed = vault.store().write(writer -> {
            SigningBook.renew(writer, random);
            return true;
        });
        assertThat(renewed).isTrue();
        assertThat(ExportReading.check(export(ExportForm.MD, true)).key()).isNotEqualTo(before);
    }

    @Test
    void the_redacted_form_holds_no_payload_and_nothing_of_anything_else() throws Exception {
        String text = new String(export(ExportForm.MD, false), UTF_8);
        assertThat(text).doesNotContain(HexFormat.of().formatHex("heron".getBytes(UTF_8)));
        assertThat(text)
                .doesNotContain(HexFormat.of().formatHex("three".getBytes(UTF_8)))
                .doesNotContain(OTHER.toString());
    }

    @Test
    void what_is_no_export_is_called_that_and_no_bytes_break_the_check() {
        for (int length = 0; length < 400; length++) {
            byte[] noise = new byte[length];
            random.nextBytes(noise);
            assertThat(ExportReading.check(noise).ok()).isFalse();
        }
        for (String strange : List.of(
                "\nsvod-export 1 ",
                "\n\"svod-export 1 \",\n\"signature \"",
                "\nsvod-export 1 00000000\npart\nrow\nend\ngap\nsignature ")) {
            assertThat(ExportReading.check(strange.getBytes(UTF_8)).ok()).isFalse();
        }
    }
}
