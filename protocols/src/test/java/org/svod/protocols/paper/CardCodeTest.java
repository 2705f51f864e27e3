package org.svod.protocols.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.DocumentedExample;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.term.Language;

final class CardCodeTest {
    private static final String TEXT = DocumentedExample.text();
    private static final Protocol EXAMPLE = DocumentedExample.read(TEXT).protocol();
    private static final List<Protocol> BUNDLED =
            BundledProtocols.load().stream().map(ProtocolSource::protocol).toList();

    private static CardCode code(Protocol protocol) {
        return CardCode.of(protocol, Language.EN).orElseThrow();
    }

    private static Protocol changed(String from, String to) {
        assertThat(TEXT).contains(from);
        return DocumentedExample.read(TEXT.replace(from, to)).protocol();
    }

    @Test
    void the_last_digit_is_the_check_digit_of_damm() {
        // 5724 is the example of the algorithm's description.
        assertThat(CardCode.read("0000 5724")).isPresent();
        assertThat(CardCode.read("0000 5727")).isEmpty();
    }

    @Test
    void a_digit_misheard_or_two_swapped_are_noticed() {
        String right = code(EXAMPLE).digits();
        for (int at = 0; at < right.length(); at++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String heard = right.substring(0, at) + digit + right.substring(at + 1);
                assertThat(CardCode.read(heard).isPresent()).as(heard).isEqualTo(heard.equals(right));
            }
            if (at > 0 && right.charAt(at) != right.charAt(at - 1)) {
                String swapped =
                        right.substring(0, at - 1) + right.charAt(at) + right.charAt(at - 1) + right.substring(at + 1);
                assertThat(CardCode.read(swapped)).as(swapped).isEmpty();
            }
        }
    }

    @Test
    void it_is_read_as_people_write_it() {
        CardCode code = code(EXAMPLE);
        assertThat(CardCode.read(" " + code.shown().replace(" ", " - ") + " ")).contains(code);
        assertThat(CardCode.read("12345")).isEmpty();
        assertThat(CardCode.read("٠٠٠٠٠٠٠٠")).isEmpty();
        assertThat(CardCode.read("")).isEmpty();
    }

    @Test
    void a_card_is_current_while_it_says_what_is_printed_today() {
        CardCode code = code(EXAMPLE);
        assertThat(code.among(List.of(EXAMPLE))).isEqualTo(CardCode.State.CURRENT);
        assertThat(CardCode.of(EXAMPLE, Language.RU).orElseThrow().among(List.of(EXAMPLE)))
                .isEqualTo(CardCode.State.CURRENT);
        // Another version of the protocol with the same card: whoever carries it needs no other.
        assertThat(code.among(List.of(changed("version: \"1.0\"", "version: \"1.1\""))))
                .isEqualTo(CardCode.State.CURRENT);
    }

    @Test
    void a_card_is_stale_when_it_says_something_else_or_is_retired_or_no_longer_a_draft() {
        CardCode code = code(EXAMPLE);
        assertThat(code.among(List.of(changed("1. Two calls in 10 minutes", "1. Two calls in 15 minutes"))))
                .isEqualTo(CardCode.State.STALE);
        assertThat(code.among(List.of(changed("status: draft", "status: active"))))
                .isEqualTo(CardCode.State.STALE);
        Protocol retired = changed("status: draft", "status: retired");
        assertThat(code(retired).among(List.of(retired))).isEqualTo(CardCode.State.STALE);
    }

    @Test
    void the_card_of_a_protocol_that_is_not_here_is_unknown() {
        assertThat(code(EXAMPLE).among(List.of())).isEqualTo(CardCode.State.UNKNOWN);
        assertThat(code(EXAMPLE).among(BUNDLED)).isEqualTo(CardCode.State.UNKNOWN);
    }

    @Test
    void no_two_bundled_cards_have_the_same_code_and_no_two_protocols_the_same_beginning() {
        List<String> codes = new ArrayList<>();
        Set<String> beginnings = new HashSet<>();
        for (Protocol protocol : BUNDLED) {
            for (Language language : Language.values()) {
                codes.add(CardCode.of(protocol, language).orElseThrow().digits());
            }
            beginnings.add(code(protocol).digits().substring(0, 3));
        }
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(beginnings).hasSize(BUNDLED.size());
    }

    @Test
    void it_never_changes_for_the_same_card() {
        assertThat(code(EXAMPLE).shown()).isEqualTo("1570 2782");
    }
}
