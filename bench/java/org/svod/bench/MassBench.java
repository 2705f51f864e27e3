package org.svod.bench;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.svod.desk.IncidentDesk;
import org.svod.desk.ProtocolDesk;
import org.svod.desk.board.Board;
import org.svod.protocols.Protocol;
import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.PersonState;
import org.svod.protocols.run.event.Slots;
import org.svod.protocols.run.next.NextAction;
import org.svod.vault.Vault;
import org.svod.vault.VaultCreation;
import org.svod.vault.VaultOpening;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.key.NewSlot;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;

/**
 * A mass incident's vault: so many incidents, people and entries, and what unlocking, the board, the next action and one more
 * entry cost in it once it is open; then the same for twice as much.
 */
final class MassBench {
    private static final int ROUNDS = 15;
    private static final KdfProfile CHEAP = new KdfProfile(1024, 1, 1);
    private static final String ZONE = "Europe/Moscow";

    private final Path scratch;
    private final SecureRandom random = new SecureRandom();
    private final Random seeded = new Random(1);
    private final Instant start = Instant.parse("2026-11-24T00:00:00Z");

    MassBench(Path scratch) {
        this.scratch = scratch;
    }

    /** Prints a line for {@code incidents}, and one for twice as many; then one for a single incident as large as twenty. */
    void run(int incidents, int people, int entries) throws Exception {
        measure("mass", incidents, people / incidents, entries / incidents);
        measure("mass-double", 2 * incidents, people / incidents, entries / incidents);
        measure("one-large", 1, 500, 10_000);
    }

    private void measure(String name, int incidents, int peopleEach, int entriesEach) throws Exception {
        Path directory = scratch.resolve(name);
        try (Credential credential = Credential.ofTyped(RotationBench.PASSPHRASE.toCharArray())) {
            List<IncidentId> ids;
            try (Vault vault = new VaultCreation(new DiskFiles(), random, Clock.systemUTC(), new Argon2id())
                    .create(directory, CHEAP, List.of(new NewSlot("bench", credential)))) {
                ids = fill(desk(vault, start), incidents, peopleEach, entriesEach);
            }
            double unlock = median(() -> {
                open(directory, credential).close();
                return 0;
            });
            try (Vault vault = open(directory, credential)) {
                IncidentDesk desk = desk(vault, start.plus(Duration.ofDays(1)));
                Instant now = start.plus(Duration.ofDays(1));
                double board = median(() -> Board.of(desk.list(), now).all().size());
                IncidentId one = ids.get(ids.size() / 2);
                double next = median(() -> NextAction.of(desk.load(one), now));
                double append = median(() -> desk.act(one, new IncidentAction.Note("a note of the night"))
                        .written()
                        .size());
                System.out.printf(
                        "%s, %d incidents, %d people, %d entries: unlock %.0f ms (key derivation of 1 MiB with it), board %.0f ms,"
                                + " next %.0f ms, one entry %.0f ms%n",
                        name,
                        incidents,
                        incidents * peopleEach,
                        incidents * entriesEach,
                        unlock,
                        board,
                        next,
                        append);
            }
        }
    }

    private List<IncidentId> fill(IncidentDesk desk, int incidents, int peopleEach, int entriesEach) throws Exception {
        List<IncidentId> ids = new ArrayList<>();
        Protocol protocol = new ProtocolDesk().find("detention-administrative").orElseThrow().protocol();
        for (int incident = 0; incident < incidents; incident++) {
            List<IncidentAction> known = new ArrayList<>(List.of(IncidentAction.PinProtocol.of(protocol)));
            for (int person = 1; person <= peopleEach; person++) {
                known.add(new IncidentAction.AddPerson("Invented " + incident + " " + person, ""));
            }
            known.add(new IncidentAction.ObserveMoment(new Moment("delivery"), Slots.EVERYBODY, seen()));
            int promises = 0;
            while (known.size() < entriesEach - 1) {
                switch (seeded.nextInt(5)) {
                    case 0, 1 -> known.add(new IncidentAction.ObservePerson(
                            Slots.of(1 + seeded.nextInt(peopleEach)), PersonState.HELD, seen(), "seen from the street"));
                    case 2 -> known.add(new IncidentAction.ObserveMoment(
                            new Moment("delivery"), Slots.of(1 + seeded.nextInt(peopleEach)), seen()));
                    case 3 -> {
                        known.add(new IncidentAction.MakePromise("mother", "a call", start.plusSeconds(3600)));
                        known.add(new IncidentAction.KeepPromise(++promises, ""));
                    }
                    default -> known.add(new IncidentAction.Note("what was heard at the door, in a sentence or two"));
                }
            }
            IncidentAction.Open opening = new IncidentAction.Open(
                    Mode.REAL, start.minusSeconds(7200), ZONE, "a station", "heron", "so many are held");
            ids.add(desk.open(opening, known).incident().id());
        }
        return ids;
    }

    private Observation seen() {
        return new Observation(start.minusSeconds(seeded.nextInt(3600)), "heron", ZONE);
    }

    private IncidentDesk desk(Vault vault, Instant now) {
        Clock clock = Clock.fixed(now, ZoneId.of(ZONE));
        return new IncidentDesk(
                vault.store(), new ProtocolDesk(), clock, random, new Actor("bench", Optional.empty()));
    }

    private Vault open(Path directory, Credential credential) throws Exception {
        return new VaultOpening(new DiskFiles(), random, Clock.systemUTC(), new Argon2id()).open(directory, credential);
    }

    private static double median(Callable<?> work) throws Exception {
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long begun = System.nanoTime();
            if (work.call() == null) {
                throw new IllegalStateException("nothing came of it");
            }
            millis[round] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }
}
