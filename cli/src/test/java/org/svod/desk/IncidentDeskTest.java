package org.svod.desk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.format.ProtocolReader;
import org.svod.protocols.run.Incident;
import org.svod.protocols.run.codec.EventCodec;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.JournalEntry;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.view.IncidentState;
import org.svod.protocols.run.view.ReasonCode;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.store.Id;

class IncidentDeskTest {
    @TempDir
    Path folder;

    private Desks desks;

    @BeforeEach
    void an_empty_store() throws Exception {
        desks = new Desks(folder);
    }

    @AfterEach
    void closed() throws Exception {
        desks.close();
    }

    @Test
    void after_each_act_the_line_in_the_list_is_what_the_journal_says() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        assertLineFits(id);
        Observation seen = new Observation(desks.now(), "lynx", Desks.ZONE);
        for (IncidentAction action : List.of(
                desks.seen(PersonState.HELD),
                new IncidentAction.ObserveMoment(new Moment("delivery"), Slots.EVERYBODY, seen),
                new IncidentAction.MakePromise("lynx", "a call", desks.now().plusSeconds(600)),
                new IncidentAction.Note("a note"),
                new IncidentAction.KeepPromise(1, ""),
                desks.seen(PersonState.SEEN_FREE),
                new IncidentAction.Close(Desks.protocol().outcomes().get(0).id().toString(), 30, ""),
                new IncidentAction.Reopen("taken again"))) {
            desks.done(id, action);
            assertLineFits(id);
        }
    }

    private void assertLineFits(IncidentId id) throws Exception {
        Incident folded = desks.incidents().load(id);
        IncidentSummary fresh = IncidentSummary.of(
                folded, folded.entries().get(folded.entries().size() - 1).recordedAt());
        assertThat(desks.store().summary(Desks.entity(id)).orElseThrow().value())
                .isEqualTo(fresh.encode());
        assertThat(desks.incidents().list()).containsExactly(fresh);
    }

    @Test
    void a_refused_act_writes_nothing() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        int entries = desks.store().entries(Desks.entity(id)).size();
        String derived = desks.store().derivedDigest();
        Acted acted = desks.incidents().act(id, new IncidentAction.Close("won", 30, ""));
        assertThat(acted.refused()).extracting(reason -> reason.code()).contains(ReasonCode.PERSON_NOT_SEEN_FREE);
        assertThat(acted.written()).isEmpty();
        assertThat(desks.store().entries(Desks.entity(id))).hasSize(entries);
        assertThat(desks.store().derivedDigest()).isEqualTo(derived);
    }

    @Test
    void the_list_reads_no_journal() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        append(id, new byte[] {1, 0});
        assertThat(desks.incidents().list()).extracting(IncidentSummary::id).containsExactly(id);
        assertThatThrownBy(() -> desks.incidents().load(id)).isInstanceOf(StoreDamagedException.class);
    }

    @Test
    void open_ones_come_first_then_the_older() throws Exception {
        IncidentId closed = desks.opened(Mode.REAL);
        desks.close(closed, 30);
        IncidentId older = desks.opened(Mode.REAL);
        desks.at(desks.now().plusSeconds(60));
        IncidentId newer = desks.opened(Mode.DRILL);
        assertThat(desks.incidents().list()).extracting(IncidentSummary::id).containsExactly(older, newer, closed);
    }

    @Test
    void an_incident_is_opened_whole_or_not_at_all() throws Exception {
        IncidentAction.Open opening = new IncidentAction.Open(Mode.REAL, desks.now(), Desks.ZONE, "", "", "");
        List<IncidentAction> known =
                List.of(new IncidentAction.AddPerson("", ""), IncidentAction.PinProtocol.of(Desks.protocol()));
        List<IncidentAction> impossible =
                List.of(new IncidentAction.AddPerson("", ""), new IncidentAction.KeepPromise(7, ""));

        assertThat(desks.incidents().open(opening, impossible).done()).isFalse();
        assertThat(desks.incidents().list()).isEmpty();

        Acted opened = desks.incidents().open(opening, known);
        assertThat(opened.written()).hasSize(3);
        assertThat(desks.incidents().list()).singleElement().satisfies(line -> {
            assertThat(line.people()).isEqualTo(1);
            assertThat(line.title()).contains(Desks.protocol().title());
        });
    }

    @Test
    void a_line_that_cannot_be_read_is_made_anew_from_the_journal() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        List<IncidentSummary> before = desks.incidents().list();
        boolean broken = desks.store().write(writer -> {
            writer.summary(Desks.entity(id), "incident", "0", new byte[] {1, 2, 3});
            return true;
        });
        assertThat(broken).isTrue();
        assertThat(desks.incidents().list()).isEqualTo(before);
    }

    @Test
    void a_protocol_of_an_older_text_is_walked_on_from_the_text_in_the_vault() throws Exception {
        String now = new ProtocolDesk()
                .find("detention-administrative")
                .orElseThrow()
                .text();
        byte[] older = now.replaceFirst("(?m)^version: .*$", "version: \"0.1\"").getBytes(UTF_8);
        Protocol protocol = ProtocolReader.read("older", older).protocol();
        assertThat(new ProtocolDesk().find(protocol.digest())).isEmpty();
        boolean kept = desks.store().write(writer -> {
            writer.cell(Id.parse(protocol.digest().hex().substring(0, 32)), "protocol/text", older);
            return true;
        });
        assertThat(kept).isTrue();

        IncidentId id = desks.incidents()
                .open(new IncidentAction.Open(Mode.REAL, desks.now(), Desks.ZONE, "", "", ""))
                .incident()
                .id();
        desks.done(id, IncidentAction.PinProtocol.of(protocol));
        desks.at(desks.now().plusSeconds(60));

        Incident walked = desks.incidents().load(id);
        assertThat(walked.runs().get(0).protocol()).contains(protocol);
        desks.done(id, new IncidentAction.Decide(walked.findSteps("hurt").get(0), "all-well", ""));
        assertThat(desks.incidents().list().get(0).title()).contains(protocol.title());
    }

    @Test
    void the_text_of_a_protocol_is_kept_in_the_vault_when_it_is_pinned() throws Exception {
        desks.opened(Mode.REAL);
        Id entity = Id.parse(Desks.protocol().digest().hex().substring(0, 32));
        assertThat(desks.store().cell(entity, "protocol/text"))
                .hasValueSatisfying(text ->
                        assertThat(new String(text, UTF_8)).startsWith("#").contains("detention-administrative"));
    }

    @Test
    void an_entry_of_a_newer_kind_is_kept_and_said_and_changes_nothing() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        Incident before = desks.incidents().load(id);
        byte[] newer = EventCodec.encode(
                desks.now(), desks.now(), Desks.COORDINATOR, new IncidentEvent.Unknown(999, "0000000200ff"));
        append(id, newer);

        Incident after = desks.incidents().load(id);
        assertThat(after.state()).isEqualTo(IncidentState.OPEN);
        assertThat(after.people()).isEqualTo(before.people());
        assertThat(after.entries()).hasSize(before.entries().size() + 1);
        assertThat(after.problems()).singleElement().satisfies(problem -> assertThat(problem.reasons())
                .extracting(reason -> reason.code())
                .containsExactly(ReasonCode.EVENT_UNKNOWN));
        desks.done(id, new IncidentAction.Note("work goes on"));
        assertThat(desks.store()
                        .entries(Desks.entity(id))
                        .get(before.entries().size())
                        .payload())
                .hasValueSatisfying(kept -> assertThat(kept).isEqualTo(newer));
    }

    @Test
    void an_entry_of_a_newer_format_stops_the_reading_and_is_not_called_damaged() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        append(id, new byte[] {2, 0, 0});
        assertThatThrownBy(() -> desks.incidents().load(id)).isInstanceOf(NewerFormatException.class);
        assertThatThrownBy(() -> desks.incidents().act(id, new IncidentAction.Note("x")))
                .isInstanceOf(NewerFormatException.class);
    }

    @Test
    void what_is_written_down_late_keeps_both_times_and_none_lies_in_the_future() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        Instant now = desks.now().truncatedTo(ChronoUnit.MILLIS);
        Instant then = now.minusSeconds(7200);
        Acted late = desks.incidents().actLate(id, List.of(new IncidentAction.Note("told later")), then);
        assertThat(late.done()).isTrue();
        List<JournalEntry> read = desks.incidents().load(id).entries();
        JournalEntry last = read.get(read.size() - 1);
        assertThat(last.happenedAt()).isEqualTo(then);
        assertThat(last.recordedAt()).isEqualTo(now);
        int entries = read.size();
        Acted future = desks.incidents()
                .actLate(id, List.of(new IncidentAction.Note("x")), desks.now().plusSeconds(60));
        assertThat(future.done()).isFalse();
        assertThat(desks.incidents().load(id).entries()).hasSize(entries);
    }

    @Test
    void an_entry_carries_the_slot_and_on_whose_word() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        assertThat(desks.incidents().load(id).entries())
                .allSatisfy(entry -> assertThat(entry.actor().slotLabel()).isEqualTo("coordinator"))
                .allSatisfy(entry -> assertThat(entry.actor().onWordOf()).isEqualTo(Optional.empty()));
        assertThat(Duration.between(desks.incidents().load(id).entries().get(0).recordedAt(), desks.now()))
                .isLessThan(Duration.ofMillis(1));
    }

    private void append(IncidentId id, byte[] payload) throws Exception {
        String stamp = desks.store().write(writer -> writer.entry(Desks.entity(id), "incident", payload)
                .toString());
        assertThat(stamp).isNotEmpty();
    }
}
