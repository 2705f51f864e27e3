package org.svod.protocols.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.format.BundledProtocols;
import org.svod.protocols.format.DocumentedExample;
import org.svod.protocols.paper.page.PlainText;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.ProtocolId;

final class SheetProtocolsTest {
    private static final Map<ProtocolId, Protocol> BUNDLED = BundledProtocols.load().stream()
            .collect(Collectors.toMap(source -> source.protocol().id(), source -> source.protocol()));

    private static Protocol bundled(String id) {
        return Objects.requireNonNull(BUNDLED.get(new ProtocolId(id)));
    }

    private static SheetProtocols sheet(String id) {
        return SheetProtocols.of(bundled(id), wanted -> Optional.ofNullable(BUNDLED.get(wanted)));
    }

    private static List<String> ids(List<Protocol> protocols) {
        return protocols.stream().map(protocol -> protocol.id().value()).toList();
    }

    @Test
    void what_a_protocol_opens_in_any_case_is_on_its_sheet_and_what_may_come_is_a_sheet_of_its_own() {
        SheetProtocols sheet = sheet("detention-administrative");
        assertThat(ids(sheet.together()))
                .containsExactly("detention-administrative", "relatives-first-hour", "after-release");
        assertThat(ids(sheet.apart())).contains("detention-criminal").doesNotContain("counsel-refused");
    }

    @Test
    void a_sheet_that_is_not_to_be_had_or_marked_for_coordinators_is_left_out() {
        Protocol detention = bundled("detention-administrative");
        assertThat(SheetProtocols.of(detention, wanted -> Optional.empty()).together())
                .containsExactly(detention);
        Protocol secret = DocumentedExample.read(DocumentedExample.text()
                        .replace("marking: members", "marking: coordinators")
                        .replace("    role: lawyer\n    to: lawyer", "    role: relative\n    to: lawyer"))
                .protocol();
        assertThat(RelativesPage.mayShow(secret)).isFalse();
        Function<ProtocolId, Optional<Protocol>> secrets = wanted -> Optional.of(secret);
        assertThat(SheetProtocols.of(detention, secrets).together()).containsExactly(detention);
    }

    @Test
    void protocols_that_open_each_other_are_printed_once() {
        Protocol one = opening("one", "two");
        Protocol two = opening("two", "one");
        SheetProtocols sheet =
                SheetProtocols.of(one, wanted -> Optional.of(wanted.value().equals("one") ? one : two));
        assertThat(ids(sheet.together())).containsExactly("one", "two");
    }

    private static Protocol opening(String id, String other) {
        return DocumentedExample.read(DocumentedExample.text()
                        .replace("id: missed-checkin", "id: " + id)
                        .replace(
                                "  - id: write-notice\n    kind: document\n",
                                "  - id: write-notice\n    kind: subprotocol\n    protocol: " + other + "\n")
                        .replace("    template: notice\n", "")
                        .replace("    role: coordinator\n    to: member", "    role: relative\n    to: member"))
                .protocol();
    }

    @Test
    void a_sheet_for_relatives_of_a_detention_has_their_steps_of_both_protocols_and_no_word_of_the_criminal_case() {
        String text = PlainText.draw(
                        RelativesPage.of(
                                sheet("detention-administrative").together(),
                                Mode.REAL,
                                CatalogueWords.in(Language.RU)),
                        80)
                .replaceAll("\\s+", " ");
        assertThat(text)
                .contains("[ ] Соберите данные о человеке на один лист", "[ ] Будьте рядом двое суток и звоните нам")
                .doesNotContain("svod", "координатору: «", "уголовн");
    }
}
