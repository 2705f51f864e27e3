package org.svod.vault.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.failure.ClockAheadException;
import org.svod.vault.failure.NewerFormatException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreFixture;

class ClockAndFormatTest {
    @TempDir
    Path directory;

    private StoreFixture fixture;
    private final Id entity = new Id(3, 4);

    @BeforeEach
    void make() throws Exception {
        fixture = new StoreFixture(directory);
    }

    private Stamp append(Store store) throws VaultException {
        return store.write(writer -> writer.entry(entity, "noted", new byte[] {1}));
    }

    private Store openAt(Instant now) throws VaultException {
        return fixture.open(Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void stamps_go_on_from_the_stored_clock_when_the_wall_clock_was_set_back() throws Exception {
        Stamp first;
        try (Store store = openAt(StoreFixture.NOON)) {
            first = append(store);
        }
        try (Store store = openAt(StoreFixture.NOON.minus(Duration.ofHours(20)))) {
            assertThat(append(store)).isGreaterThan(first);
        }
    }

    @Test
    void a_stored_clock_more_than_a_day_ahead_asks_before_writing_and_never_before_reading() throws Exception {
        try (Store store = openAt(StoreFixture.NOON)) {
            assertThat(append(store).instant()).isEqualTo(StoreFixture.NOON);
        }
        Instant twoDaysBefore = StoreFixture.NOON.minus(Duration.ofDays(2));
        try (Store store = openAt(twoDaysBefore)) {
            assertThat(store.entries(entity)).hasSize(1);
            assertThat(store.verify().ok()).isTrue();
            assertThatThrownBy(() -> append(store)).isInstanceOfSatisfying(ClockAheadException.class, ahead -> {
                assertThat(ahead.stored()).isEqualTo(StoreFixture.NOON);
                assertThat(ahead.now()).isEqualTo(twoDaysBefore);
            });
            assertThat(store.entries(entity)).hasSize(1);
            store.confirmClock();
            assertThat(append(store).instant()).isEqualTo(StoreFixture.NOON);
        }
    }

    @Test
    void a_store_of_a_newer_format_is_refused_and_not_changed() throws Exception {
        Forgery.run(fixture, "PRAGMA user_version=2");
        byte[] before = Files.readAllBytes(fixture.file());
        assertThatThrownBy(fixture::open).isInstanceOf(NewerFormatException.class);
        assertThat(Files.readAllBytes(fixture.file())).isEqualTo(before);
    }

    @Test
    void a_file_of_another_program_under_our_key_is_refused() throws Exception {
        Forgery.run(fixture, "PRAGMA application_id=1");
        assertThatThrownBy(fixture::open).isInstanceOf(StoreDamagedException.class);
    }
}
