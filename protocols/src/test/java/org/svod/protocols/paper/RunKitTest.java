package org.svod.protocols.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.format.DocumentedExample;
import org.svod.protocols.paper.page.Html;
import org.svod.protocols.paper.page.Page;
import org.svod.protocols.paper.page.PlainText;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.ContactOutcome;
import org.svod.protocols.run.event.EntryId;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.event.StepRef;
import org.svod.protocols.term.Language;
import org.svod.protocols.term.StepId;

/** The kit of an incident that is under way. All names are invented. */
final class RunKitTest {
    private static final Protocol EXAMPLE = DocumentedExample.read().protocol();
    private static final Protocol SECOND = DocumentedExample.read(
                    DocumentedExample.text().replace("id: missed-checkin", "id: second"))
            .protocol();
    private static final Instant AT = Instant.parse("2026-11-24T21:30:00Z");
    private static final List<String> HEAD = List.of("one", "two", "three", "four", "five", "six");

    private static Incident incident(IncidentEvent... events) {
        List<JournalEntry> journal = new ArrayList<>();
        journal.add(entry(journal, new IncidentEvent.Opened(Mode.REAL, AT, "Europe/Moscow", "Lesnaya 3", "Lynx", "")));
        journal.add(entry(journal, new IncidentEvent.PersonAdded(1, "Anna Lind", "")));
        journal.add(entry(journal, new IncidentEvent.PersonAdded(2, "", "")));
        journal.add(entry(journal, pin(1, EXAMPLE)));
        for (IncidentEvent event : events) {
            journal.add(entry(journal, event));
        }
        return Incident.fold(
                new IncidentId("00112233445566778899aabbccddeeff"),
                pin -> Optional.of(pin.protocol().equals(EXAMPLE.id()) ? EXAMPLE : SECOND),
                journal);
    }

    private static JournalEntry entry(List<JournalEntry> before, IncidentEvent event) {
        return new JournalEntry(new EntryId("e" + before.size()), AT, AT, Actor.of("laptop"), event);
    }

    private static IncidentEvent pin(int run, Protocol protocol) {
        return new IncidentEvent.ProtocolPinned(run, protocol.id(), protocol.version(), protocol.digest());
    }

    private static StepRef step(String name) {
        return StepRef.of(1, new StepId(name));
    }

    private static Page kit(Incident incident) {
        return RunKit.of(incident, "0011", HEAD, AT.plusSeconds(600), CatalogueWords.in(Language.EN));
    }

    @Test
    void what_is_known_is_filled_in_and_what_was_done_is_ticked() {
        Incident incident = incident(
                new IncidentEvent.ContactTried(step("call-person"), "call", ContactOutcome.NO_ANSWER, ""),
                new IncidentEvent.ContactTried(step("call-person"), "call", ContactOutcome.REACHED, "is well"),
                new IncidentEvent.DecisionMade(step("known"), "held", ""),
                new IncidentEvent.MomentObserved(
                        new Moment("delivery"), Slots.of(1), new Observation(AT, "mother", "Europe/Moscow")));
        String text = PlainText.draw(kit(incident), 200);
        assertThat(incident.problems()).isEmpty();
        assertThat(text)
                .contains("Incident 0011. Printed on 2026-11-25 00:40\n")
                .contains("Reported on, at: 2026-11-25 00:30\n", "Place: Lesnaya 3\n", "Who told us: Lynx\n")
                .contains("1. name: Anna Lind ", "2. name: ____")
                .contains("    1. began: 2026-11-25 00:30 ends: 2026-11-25 03:30\n", "    2. began: ____")
                .contains(
                        "[x] Call the person twice (Coordinator) [call-person]",
                        "Tries: 1. 2026-11-25 00:30 2. 2026-11-25 00:30\n")
                .contains("Done at: 2026-11-25 00:30 Written down: is well\n")
                .contains("    [ ] At home [home]\n    [x] Held [held]\n")
                .contains("[ ] Write down the time of delivery")
                .endsWith("one two three four five six\nDRAFT. A lawyer must review this before it is used.\n");
        assertThat(Html.draw(kit(incident))).contains("<span class=\"box\">x</span><strong>Call the person twice");
    }

    @Test
    void what_does_not_apply_is_not_ticked() {
        String text = PlainText.draw(kit(incident(new IncidentEvent.DecisionMade(step("known"), "home", ""))), 200);
        assertThat(text).contains("[ ] Write down the time of delivery");
    }

    @Test
    void steps_of_several_runs_are_named_with_their_run_and_the_roll_stands_once() {
        String one = PlainText.draw(kit(incident()), 200);
        assertThat(one).contains("[call-person]").doesNotContain("r1/");
        String two = PlainText.draw(kit(incident(pin(2, SECOND))), 200);
        assertThat(two).contains("[r1/call-person]", "[r2/call-person]", "[r2/ru-adm-3h]", "second 1.0");
        assertThat(two.split("1. name:", -1)).hasSize(2);
    }

    @Test
    void for_twenty_people_there_are_twenty_lines() {
        List<IncidentEvent> people = new ArrayList<>();
        for (int slot = 3; slot <= 20; slot++) {
            people.add(new IncidentEvent.PersonAdded(slot, "", ""));
        }
        String text = PlainText.draw(kit(incident(people.toArray(IncidentEvent[]::new))), 200);
        assertThat(text).contains("\n20. name:").doesNotContain("\n21. name:");
    }
}
