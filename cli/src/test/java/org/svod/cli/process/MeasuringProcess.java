package org.svod.cli.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.svod.cli.play.TestProgram;
import org.svod.desk.ContactDesk;
import org.svod.desk.IncidentDesk;
import org.svod.desk.ProtocolDesk;
import org.svod.protocols.format.ProtocolSource;
import org.svod.protocols.run.decide.IncidentAction;
import org.svod.protocols.run.event.Actor;
import org.svod.protocols.run.event.IncidentId;
import org.svod.protocols.run.event.Mode;
import org.svod.vault.Vault;
import org.svod.vault.VaultOpening;
import org.svod.vault.contacts.ContactChange;
import org.svod.vault.contacts.exchange.NumberingPlans;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.key.KeyFile;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.Passphrase;
import org.svod.vault.secret.PassphraseCredential;
import org.svod.vault.secret.PassphraseKdf;
import org.svod.vault.store.Id;

/** One measurement in a fresh process, as a command is one: what it prints is what it took. */
public final class MeasuringProcess {
    private static final int MANY = 10_000;
    private static final long WHILE_NANOS = 5_000_000_000L;

    private final SecureRandom random = new SecureRandom();
    private final Path directory;
    private long inKdf;

    private MeasuringProcess(Path directory) {
        this.directory = directory;
    }

    /** The vault's directory and what to measure. */
    public static void main(String[] arguments) throws VaultException, IOException, ContactProblemException {
        MeasuringProcess measuring = new MeasuringProcess(Path.of(arguments[0]));
        switch (arguments[1]) {
            case "keys" -> measuring.keys();
            case "open" -> measuring.open();
            case "appends" -> measuring.appends();
            default -> measuring.contacts();
        }
    }

    private void keys() throws VaultException {
        long begun = System.nanoTime();
        try (Credential credential = credential()) {
            KeyFile.open(new DiskFiles(), directory.resolve("keys"), credential, timed(), random)
                    .close();
        }
        say("key file %d ms, of which KDF %d ms", millis(System.nanoTime() - begun), millis(inKdf));
    }

    private void open() throws VaultException {
        long begun = System.nanoTime();
        try (Vault vault = vault()) {
            say(
                    "vault opened in %d ms, of which KDF %d ms (opened by %s)",
                    millis(System.nanoTime() - begun),
                    millis(inKdf),
                    vault.openedBy().label());
        }
    }

    private void appends() throws VaultException, IOException {
        try (Vault vault = vault()) {
            byte[] payload = new byte[200];
            Id entity = Id.random(random);
            long begun = System.nanoTime();
            int entries = 0;
            while (System.nanoTime() - begun < WHILE_NANOS) {
                entries += vault.store()
                                        .write(writer -> writer.entry(entity, "noted", payload))
                                        .clock()
                                > 0
                        ? 1
                        : 0;
            }
            say("%.0f entries a second, one transaction each", perSecond(entries, begun));
            ProtocolDesk protocols = new ProtocolDesk();
            IncidentDesk desk = new IncidentDesk(
                    vault.store(), protocols, Clock.systemUTC(), random, new Actor("measure", Optional.empty()));
            IncidentId incident = opened(desk, protocols);
            begun = System.nanoTime();
            int notes = 0;
            while (System.nanoTime() - begun < WHILE_NANOS) {
                notes += desk.act(incident, new IncidentAction.Note("a line of a note, as people write it"))
                        .written()
                        .size();
            }
            say("%.0f notes a second into one incident that grows to %d entries", perSecond(notes, begun), notes);
        }
        sizes();
    }

    private static IncidentId opened(IncidentDesk desk, ProtocolDesk protocols) throws VaultException {
        IncidentId id = desk.open(new IncidentAction.Open(
                        Mode.DRILL, Clock.systemUTC().instant(), "Europe/Moscow", "", "", "detention-administrative"))
                .incident()
                .id();
        ProtocolSource source = protocols.find("detention-administrative").orElseThrow();
        return desk.act(id, IncidentAction.PinProtocol.of(source.protocol()))
                .incident()
                .id();
    }

    private void contacts() throws VaultException, ContactProblemException, IOException {
        try (Vault vault = vault()) {
            ContactDesk desk = new ContactDesk(vault.store(), Clock.systemUTC(), random, new NumberingPlans());
            List<ContactChange> all =
                    IntStream.range(0, MANY).mapToObj(MeasuringProcess::contact).toList();
            long begun = System.nanoTime();
            int added = desk.addAll(all).size();
            say("%d contacts added in one transaction in %d ms", added, millis(System.nanoTime() - begun));
            begun = System.nanoTime();
            int found = desk.find("фам-7777 пермь", false, 20).size();
            say("%d found among them in %.1f ms, the first time", found, (System.nanoTime() - begun) / 1e6);
        }
        sizes();
    }

    private static ContactChange contact(int i) {
        return ContactChange.alias("person" + i)
                .name("Имя Фам-" + i)
                .roles(List.of("member"))
                .phones(List.of("+7900" + String.format(Locale.ROOT, "%07d", i)))
                .city(i % 2 == 0 ? "Томск" : "Пермь");
    }

    private Vault vault() throws VaultException {
        try (Credential credential = credential()) {
            return new VaultOpening(new DiskFiles(), random, Clock.systemUTC(), timed()).open(directory, credential);
        }
    }

    private PassphraseKdf timed() {
        return (input, salt, profile) -> {
            long begun = System.nanoTime();
            try {
                return new Argon2id().derive(input, salt, profile);
            } finally {
                inKdf += System.nanoTime() - begun;
            }
        };
    }

    private static Credential credential() throws VaultException {
        return new PassphraseCredential(Passphrase.fromUtf8(TestProgram.PASSPHRASE.getBytes(UTF_8)));
    }

    private void sizes() throws IOException {
        for (Path file : Disk.files(directory)) {
            say("%s: %d bytes", file.getFileName(), Files.size(file));
        }
    }

    private static double perSecond(int count, long begun) {
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }

    private static void say(String format, Object... arguments) {
        System.out.println(String.format(Locale.ROOT, format, arguments));
    }
}
