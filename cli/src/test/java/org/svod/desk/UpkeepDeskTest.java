package org.svod.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.view.IncidentState;
import org.svod.vault.contacts.ContactChange;
import org.svod.vault.store.StoredEntry;

class UpkeepDeskTest {
    private static final Duration DAY = Duration.ofDays(1);

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
    void contacts_and_incidents_are_derived_anew_exactly_as_they_were() throws Exception {
        fill();
        String before = desks.store().derivedDigest();
        desks.at(desks.now().plus(Duration.ofDays(3)));
        desks.upkeep().rebuild();
        assertThat(desks.store().derivedDigest()).isEqualTo(before);
        assertThat(desks.contacts().find("tom", false, 10)).hasSize(1);
    }

    @Test
    void a_damaged_index_is_made_anew_and_said() throws Exception {
        fill();
        String before = desks.store().derivedDigest();
        desks.forge("DELETE FROM words_docsize");
        Checked checked = desks.upkeep().verify();
        assertThat(checked.indexRebuilt()).isTrue();
        assertThat(checked.report().ok()).isTrue();
        assertThat(desks.store().derivedDigest()).isEqualTo(before);
    }

    @Test
    void damage_to_a_journal_is_reported_and_left_as_it_is() throws Exception {
        fill();
        desks.forge("UPDATE chain SET entries = entries + 1");
        Checked checked = desks.upkeep().verify();
        assertThat(checked.indexRebuilt()).isFalse();
        assertThat(checked.report().ok()).isFalse();
    }

    @Test
    void names_are_kept_to_the_last_moment_and_then_purged() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        desks.close(id, 30);
        Instant end = desks.incidents().load(id).ending().orElseThrow().retentionUntil();

        assertThat(desks.at(end.minusMillis(1)).upkeep().purgeNames()).isEqualTo(new NamesPurged(0, 0));
        assertThat(desks.incidents().load(id).people()).hasSize(2);

        assertThat(desks.at(end).upkeep().purgeNames()).isEqualTo(new NamesPurged(1, 0));
        assertThat(desks.store().entries(Desks.entity(id))).isNotEmpty().allSatisfy(entry -> assertThat(entry.payload())
                .isEmpty());
        assertThat(desks.upkeep().verify().report().ok()).isTrue();
        assertThat(desks.upkeep().purgeNames()).isEqualTo(new NamesPurged(0, 0));
    }

    @Test
    void a_false_alarm_keeps_names_for_the_shortest_time() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        desks.done(id, desks.seen(PersonState.SEEN_FREE));
        desks.done(id, new IncidentAction.DeclareFalseAlarm("an ambulance, not the police"));

        assertThat(desks.at(desks.now().plus(DAY.multipliedBy(29))).upkeep().purgeNames())
                .isEqualTo(new NamesPurged(0, 0));
        assertThat(desks.at(desks.now().plus(DAY)).upkeep().purgeNames()).isEqualTo(new NamesPurged(1, 0));
    }

    @Test
    void what_is_left_of_a_purged_incident_names_nobody_and_no_place() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        desks.close(id, 30);
        IncidentSummary before = desks.incidents().list().get(0);
        desks.at(desks.now().plus(DAY.multipliedBy(31))).upkeep().purgeNames();

        IncidentSummary left = desks.incidents().list().get(0);
        assertThat(left.id()).isEqualTo(id);
        assertThat(left.state()).isEqualTo(IncidentState.CLOSED);
        assertThat(left.title()).isEqualTo(before.title());
        assertThat(left.openedAt()).isEqualTo(before.openedAt());
        assertThat(left.people()).isEqualTo(2);
        assertThat(left.entries()).isEqualTo(before.entries());
        assertThat(left.place()).isEmpty();
        assertThat(left.purgedAt()).contains(desks.now());
        assertThat(everythingKept()).doesNotContain("canary");
    }

    @Test
    void a_purged_incident_stays_in_the_list_when_everything_is_derived_anew() throws Exception {
        IncidentId id = desks.opened(Mode.REAL);
        desks.close(id, 30);
        desks.at(desks.now().plus(DAY.multipliedBy(31))).upkeep().purgeNames();
        String before = desks.store().derivedDigest();
        List<IncidentSummary> list = desks.incidents().list();
        desks.upkeep().rebuild();
        assertThat(desks.store().derivedDigest()).isEqualTo(before);
        assertThat(desks.incidents().list()).isEqualTo(list);
    }

    @Test
    void nothing_is_purged_while_a_real_incident_is_open() throws Exception {
        IncidentId over = desks.opened(Mode.REAL);
        desks.close(over, 30);
        desks.at(desks.now().plus(DAY.multipliedBy(40)));
        IncidentId search = desks.opened(Mode.REAL);
        assertThat(desks.upkeep().purgeNames()).isEqualTo(new NamesPurged(0, 1));
        assertThat(desks.incidents().load(over).people()).hasSize(2);

        desks.close(search, 365);
        assertThat(desks.upkeep().purgeNames()).isEqualTo(new NamesPurged(1, 0));
        assertThat(desks.incidents().load(search).people()).hasSize(2);
    }

    @Test
    void a_drill_that_is_open_holds_nothing_back() throws Exception {
        desks.close(desks.opened(Mode.REAL), 30);
        desks.at(desks.now().plus(DAY.multipliedBy(31)));
        desks.opened(Mode.DRILL);
        assertThat(desks.upkeep().purgeNames()).isEqualTo(new NamesPurged(1, 0));
    }

    @Test
    void an_incident_that_was_reopened_keeps_its_names_until_it_is_closed_again() throws Exception {
        IncidentId id = desks.opened(Mode.DRILL);
        desks.close(id, 30);
        desks.done(id, new IncidentAction.Reopen("a second visit"));
        desks.at(desks.now().plus(DAY.multipliedBy(400)));
        assertThat(desks.upkeep().purgeNames()).isEqualTo(new NamesPurged(0, 0));
        desks.close(id, 90);
        assertThat(desks.at(desks.now().plus(DAY.multipliedBy(89))).upkeep().purgeNames())
                .isEqualTo(new NamesPurged(0, 0));
        assertThat(desks.at(desks.now().plus(DAY.multipliedBy(1))).upkeep().purgeNames())
                .isEqualTo(new NamesPurged(1, 0));
    }

    private void fill() throws Exception {
        desks.contacts().add(ContactChange.alias("heron").city("Tomsk").roles(List.of("lawyer")));
        desks.contacts().add(ContactChange.alias("owl"));
        desks.contacts().delete("owl");
        desks.opened(Mode.REAL);
        desks.close(desks.opened(Mode.DRILL), 90);
    }

    // Every line, and every payload still there.
    private String everythingKept() throws Exception {
        return desks.store().read(reader -> {
            StringBuilder all = new StringBuilder();
            reader.summaries("incident", Optional.empty(), 100)
                    .forEach(line -> all.append(new String(line.value(), StandardCharsets.UTF_8)));
            for (String kind : List.of("incident", "incident-rest")) {
                reader.entitiesWithEntry(kind).stream()
                        .flatMap(entity -> reader.entries(entity).stream())
                        .map(StoredEntry::payload)
                        .forEach(payload ->
                                payload.ifPresent(bytes -> all.append(new String(bytes, StandardCharsets.UTF_8))));
            }
            return all.toString();
        });
    }
}
