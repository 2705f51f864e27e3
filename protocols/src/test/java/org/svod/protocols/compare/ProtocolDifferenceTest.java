package org.svod.protocols.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.compare.Changed.How;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.ProtocolReader;

/** Versions made of a bundled protocol by changing its text, as an editor would. */
class ProtocolDifferenceTest {
    private final String text = BundledProtocols.load().stream()
            .filter(source -> source.protocol().id().value().equals("detention-administrative"))
            .findFirst()
            .orElseThrow()
            .text();

    @Test
    void nothing_differs_from_itself_whatever_its_layout() throws Exception {
        ProtocolDifference difference = ProtocolDifference.between(
                read(text), read("# another comment\n" + text.replace("volatility: high", "volatility:   high")));
        assertThat(difference.isEmpty()).isTrue();
    }

    @Test
    void a_shorter_limit_is_said_with_the_field_that_changed() throws Exception {
        String shorter = text.replaceFirst("(?s)(- id: ru-adm-48h.*?length: )48", "$124");
        assertThat(ProtocolDifference.between(read(text), read(shorter)).clocks())
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.how()).isEqualTo(How.CHANGED);
                    assertThat(changed.id()).isEqualTo("ru-adm-48h");
                    assertThat(changed.fields()).containsExactly("length");
                });
    }

    @Test
    void what_is_gone_and_what_is_new_is_named() throws Exception {
        String renamed = text.replace("ru-adm-48h", "ru-adm-two-days");
        ProtocolDifference difference = ProtocolDifference.between(read(text), read(renamed));
        assertThat(difference.clocks()).extracting(Changed::how).contains(How.ADDED, How.REMOVED);
        assertThat(difference.clocks()).extracting(Changed::id).contains("ru-adm-two-days", "ru-adm-48h");
    }

    @Test
    void a_step_says_which_of_its_fields_changed() throws Exception {
        String louder = text.replaceFirst("Спросите, все ли целы", "Спросите, кому нужен врач");
        assertThat(ProtocolDifference.between(read(text), read(louder)).steps())
                .singleElement()
                .satisfies(changed -> assertThat(changed.fields()).containsExactly("title"));
    }

    private static Protocol read(String text) throws Exception {
        return ProtocolReader.read("test", text.getBytes(UTF_8)).protocol();
    }
}
