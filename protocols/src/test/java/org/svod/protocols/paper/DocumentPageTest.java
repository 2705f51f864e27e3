package org.svod.protocols.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.document.Blank;
import org.svod.protocols.document.DocumentTemplate;
import org.svod.protocols.format.DocumentedExample;
import org.svod.protocols.paper.page.Block;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.paper.page.PlainText;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.LocalizedText;
import org.svod.protocols.term.Role;

/** Documents filled in from an incident. All names are invented. */
final class DocumentPageTest {
    private static final Protocol EXAMPLE = DocumentedExample.read().protocol();
    private static final Instant AT = Instant.parse("2026-11-24T21:30:00Z");
    private static final IncidentEvent OPENED =
            new IncidentEvent.Opened(Mode.REAL, AT, "Europe/Moscow", "Lesnaya 3", "caller", "held");
    private static final IncidentEvent ANNA = new IncidentEvent.PersonAdded(1, "Anna Lind", "");
    private static final IncidentEvent BORIS = new IncidentEvent.PersonAdded(2, "Boris Lind", "");

    private static Incident incident(IncidentEvent... events) {
        List<JournalEntry> journal = new ArrayList<>();
        for (IncidentEvent event : events) {
            journal.add(new JournalEntry(new EntryId("e" + journal.size()), AT, AT, Actor.of("laptop"), event));
        }
        IncidentId id = new IncidentId("00112233445566778899aabbccddeeff");
        return Incident.fold(id, pin -> Optional.empty(), journal);
    }

    private static IncidentEvent moment(String name, int slot, String at) {
        return new IncidentEvent.MomentObserved(
                new Moment(name), Slots.of(slot), new Observation(Instant.parse(at), "mother", "Europe/Moscow"));
    }

    private static Map<Blank, String> known(Incident incident, OptionalInt slot, Language language) {
        return IncidentBlanks.of(incident, slot, Optional.of("Heron"), "case 7", AT, language);
    }

    @Test
    void the_documented_notice_is_filled_in_and_what_is_not_known_stays_a_line() {
        DocumentTemplate notice = EXAMPLE.document("notice").orElseThrow();
        Page page = DocumentPage.of(
                EXAMPLE,
                notice,
                known(incident(OPENED, ANNA), OptionalInt.empty(), Language.RU),
                Mode.DRILL,
                CatalogueWords.in(Language.RU));
        assertThat(PlainText.draw(page, 60)).isEqualTo("""
                УЧЕНИЕ. Ничего этого не было.
                ЧЕРНОВИК. До использования это должен проверить юрист.

                Заявление
                ---------
                Нет связи с человеком: Anna Lind. Последнее место: Lesnaya
                3.
                Приметы: ______________
                25.11.2026, подпись
                УЧЕНИЕ. Ничего этого не было.
                ЧЕРНОВИК. До использования это должен проверить юрист.
                """);
        Page byHand =
                DocumentPage.of(EXAMPLE, notice, IncidentBlanks.none(), Mode.REAL, CatalogueWords.in(Language.EN));
        assertThat(PlainText.draw(byHand, 120))
                .contains("There is no contact with ________________________. Last known place: ____");
    }

    @Test
    void times_are_those_of_the_place_and_of_two_the_earlier() {
        Incident incident = incident(
                OPENED,
                ANNA,
                BORIS,
                moment("detention", 1, "2026-11-24T20:10:00Z"),
                moment("delivery", 1, "2026-11-24T21:20:00Z"),
                moment("delivery", 1, "2026-11-24T20:55:00Z"),
                moment("delivery", 2, "2026-11-24T19:00:00Z"));
        Map<Blank, String> anna = known(incident, OptionalInt.of(1), Language.EN);
        assertThat(anna)
                .containsEntry(Blank.DETAINED_AT, "2026-11-24 23:10")
                .containsEntry(Blank.DELIVERED_AT, "2026-11-24 23:55")
                .containsEntry(Blank.NOW, "2026-11-25 00:30")
                .containsEntry(Blank.PEOPLE, "Anna Lind, Boris Lind")
                .containsEntry(Blank.CASE, "case 7")
                .containsEntry(Blank.COORDINATOR, "Heron");
        assertThat(known(incident, OptionalInt.of(2), Language.RU))
                .containsEntry(Blank.DELIVERED_AT, "24.11.2026 22:00")
                .doesNotContainKey(Blank.DETAINED_AT);
    }

    @Test
    void with_two_people_and_none_chosen_nobody_is_named_and_a_missing_name_leaves_the_list_empty() {
        Incident two = incident(OPENED, ANNA, BORIS);
        assertThat(known(two, OptionalInt.empty(), Language.EN)).doesNotContainKey(Blank.PERSON);
        Incident unnamed = incident(OPENED, ANNA, new IncidentEvent.PersonAdded(2, "", ""));
        assertThat(known(unnamed, OptionalInt.of(2), Language.EN))
                .doesNotContainKeys(Blank.PERSON, Blank.PEOPLE, Blank.DEPARTMENT);
        Incident asked = incident(OPENED, new IncidentEvent.IntakeAnswered("department", "No 5"));
        assertThat(known(asked, OptionalInt.empty(), Language.EN)).containsEntry(Blank.DEPARTMENT, "No 5");
    }

    @Test
    void headings_lists_and_braces_that_are_no_blank() {
        String text = "**Title**\n- one …\n- two\n\nplain {{nothing}}\n**not a heading** here\n- last";
        DocumentTemplate template =
                new DocumentTemplate("t", new LocalizedText("т", "t"), Role.LAWYER, 1, new LocalizedText("", text));
        Page page = DocumentPage.of(EXAMPLE, template, Map.of(), Mode.REAL, CatalogueWords.in(Language.EN));
        assertThat(page.blocks())
                .hasExactlyElementsOfTypes(
                        Block.Heading.class,
                        Block.Items.class,
                        Block.Paragraph.class,
                        Block.Paragraph.class,
                        Block.Items.class);
        assertThat(PlainText.draw(page, 60)).contains("- one ______________\n- two\nplain {{nothing}}\n");
    }

    @Test
    void a_name_cannot_become_markup_or_another_blank() {
        Incident odd = incident(OPENED, new IncidentEvent.PersonAdded(1, "{{place}} … <b>", ""));
        DocumentTemplate notice = EXAMPLE.document("notice").orElseThrow();
        Page page = DocumentPage.of(
                EXAMPLE,
                notice,
                known(odd, OptionalInt.empty(), Language.EN),
                Mode.REAL,
                CatalogueWords.in(Language.EN));
        assertThat(PlainText.draw(page, 90)).contains("There is no contact with {{place}} … <b>.");
    }
}
