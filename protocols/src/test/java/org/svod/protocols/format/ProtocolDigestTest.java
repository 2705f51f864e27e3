package org.svod.protocols.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.svod.protocols.yaml.NodeReader;

final class ProtocolDigestTest {
    private static final String TEXT = DocumentedExample.text();

    private static String digest(String text) {
        return DocumentedExample.read(text).protocol().digest().hex();
    }

    @Test
    void comments_quotes_layout_order_of_keys_and_ends_of_line_do_not_change_it() {
        assertThat(digest("# a comment\n" + TEXT)).isEqualTo(digest(TEXT));
        assertThat(digest(TEXT.replace("status: draft", "status: \"draft\""))).isEqualTo(digest(TEXT));
        assertThat(digest(TEXT.replace("tags: [checkin]", "tags:\n  - checkin")))
                .isEqualTo(digest(TEXT));
        assertThat(digest(TEXT.replace("format: 1\n", "") + "format: 1\n")).isEqualTo(digest(TEXT));
        assertThat(digest(TEXT.replace("\n", "\r\n"))).isEqualTo(digest(TEXT));
    }

    @Test
    void any_change_of_a_value_changes_it() {
        assertThat(digest(TEXT.replace("tries: 2", "tries: 3"))).isNotEqualTo(digest(TEXT));
        assertThat(digest(TEXT.replace("Да", "да").replace("Дома", "дома"))).isNotEqualTo(digest(TEXT));
        assertThat(digest(TEXT.replace("[coordinator, member]", "[member, coordinator]")))
                .isNotEqualTo(digest(TEXT));
    }

    @Test
    void the_canonical_form_is_the_documented_one() throws Exception {
        byte[] expected = HexFormat.of()
                .parseHex(
                        "73766f642f70726f746f636f6c2f310a" // svod/protocol/1 and a line feed
                                + "4d00000002" // a map of two entries
                                + "5300000001" + "61" // a
                                + "4c00000002" + "5300000001" + "31" + "5300000002" + "d0b4" // a list: 1, д
                                + "5300000001" + "62" // b
                                + "5300000003" + "6e6f21"); // no!
        assertThat(CanonicalForm.bytes(NodeReader.read("b: no!\na: [1, д]\n"))).isEqualTo(expected);
        assertThat(CanonicalForm.digest(NodeReader.read("b: no!\na: [1, д]\n")).hex())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(expected)));
    }

    @Test
    void keys_are_sorted_by_their_bytes_and_not_by_utf_16() throws Exception {
        // U+FF5E sorts before U+1F600 by bytes and after its first surrogate by UTF-16.
        byte[] form = CanonicalForm.bytes(NodeReader.read("\uD83D\uDE00: a\n\uFF5E: b\n"));
        assertThat(new String(form, StandardCharsets.UTF_8).indexOf('\uFF5E'))
                .isLessThan(new String(form, StandardCharsets.UTF_8).indexOf("\uD83D\uDE00"));
    }
}
