package org.svod.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.svod.protocols.Protocol;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.vault.contacts.exchange.NumberingPlans;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.secret.SecretBytes;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.engine.EncryptedDatabase;
import org.svod.vault.store.sql.SqlCipherStore;

/** A real store and the desks on it, at a time that is handed in. Closed and opened again as often as a test likes. */
final class Desks implements AutoCloseable {
    static final Instant NIGHT = Instant.parse("2026-11-24T00:07:00.123456Z");
    static final Actor COORDINATOR = new Actor("coordinator", Optional.empty());
    static final String ZONE = "Europe/Moscow";
    static final String PLACE = "canary-place 4";

    private final SecureRandom random = new SecureRandom();
    private final SecretBytes key = SecretBytes.random(random, 32);
    private final byte[] salt = new byte[16];
    private final Path file;
    private Store store;
    private Clock clock = Clock.fixed(NIGHT, ZoneOffset.UTC);

    Desks(Path folder) throws IOException, VaultException {
        random.nextBytes(salt);
        file = folder.resolve("store-0123456789abcdef.db");
        new DiskFiles().createNew(file, new byte[0]);
        SqlCipherStore.create(file, key, salt, random);
        store = SqlCipherStore.open(file, key, salt, random, clock);
    }

    /** Goes on at another time. */
    Desks at(Instant now) throws VaultException {
        store.close();
        clock = Clock.fixed(now, ZoneOffset.UTC);
        store = SqlCipherStore.open(file, key, salt, random, clock);
        return this;
    }

    /** The engine with the real key, past every fence, while the store is closed. */
    void forge(String sql) throws VaultException {
        store.close();
        try (EncryptedDatabase raw = EncryptedDatabase.open(file, key, salt)) {
            raw.run(sql);
        }
        store = SqlCipherStore.open(file, key, salt, random, clock);
    }

    Store store() {
        return store;
    }

    Instant now() {
        return clock.instant();
    }

    IncidentDesk incidents() {
        return new IncidentDesk(store, new ProtocolDesk(), clock, random, COORDINATOR);
    }

    ContactDesk contacts() {
        return new ContactDesk(store, clock, random, new NumberingPlans());
    }

    UpkeepDesk upkeep() {
        return new UpkeepDesk(store, contacts(), incidents(), clock, random);
    }

    /** A detention of two people, with one of the bundled protocols. */
    IncidentId opened(Mode mode) throws VaultException {
        IncidentAction.Open opening = new IncidentAction.Open(mode, now(), ZONE, PLACE, "canary-caller", "canary-what");
        IncidentId id = incidents().open(opening).incident().id();
        done(id, new IncidentAction.AddPerson("canary-name", ""));
        done(id, new IncidentAction.AddPerson("", ""));
        done(id, IncidentAction.PinProtocol.of(protocol()));
        return id;
    }

    static Protocol protocol() {
        return new ProtocolDesk().find("detention-administrative").orElseThrow().protocol();
    }

    /** Everyone is seen free, and it is closed. */
    void close(IncidentId id, int days) throws VaultException {
        done(id, seen(PersonState.SEEN_FREE));
        done(id, new IncidentAction.Close(protocol().outcomes().get(0).id().toString(), days, ""));
    }

    IncidentAction seen(PersonState state) {
        return new IncidentAction.ObservePerson(
                Slots.of(List.of(1, 2)), state, new Observation(now(), "canary-source", ZONE), "");
    }

    Acted done(IncidentId id, IncidentAction action) throws VaultException {
        Acted acted = incidents().act(id, action);
        if (!acted.done()) {
            throw new AssertionError("refused: " + acted.refused());
        }
        return acted;
    }

    static Id entity(IncidentId id) {
        return Id.parse(id.hex());
    }

    @Override
    public void close() throws VaultException {
        store.close();
        key.close();
    }
}
