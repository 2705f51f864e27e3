package org.svod.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.sqlite.JDBC;
import org.sqlite.mc.SQLiteMCSqlCipherConfig;
import org.svod.vault.Vault;
import org.svod.vault.VaultCreation;
import org.svod.vault.VaultOpening;
import org.svod.vault.file.DiskFiles;
import org.svod.vault.key.NewSlot;
import org.svod.vault.key.StoreSecrets;
import org.svod.vault.rotate.Rotation;
import org.svod.vault.rotate.RotationProgress;
import org.svod.vault.rotate.RotationReport;
import org.svod.vault.secret.Argon2id;
import org.svod.vault.secret.Credential;
import org.svod.vault.secret.KdfProfile;
import org.svod.vault.store.Id;
import org.svod.vault.store.StoreWriter;

/**
 * A rotation of the store key against {@code PRAGMA rekey} of the same driver on a copy of the same store. The rotation
 * copies, reads everything back, commits and overwrites the old store; rekey re-encrypts in place and checks nothing.
 */
final class RotationBench {
    static final String PASSPHRASE = "six plain words for a bench";
    static final String VAULT = "rotated";
    private static final int ENTRIES_A_TRANSACTION = 2000;
    private static final int BYTES_AN_ENTRY = 200;

    private final Path scratch;
    private final SecureRandom random = new SecureRandom();

    RotationBench(Path scratch) {
        this.scratch = scratch;
    }

    /** One line: megabytes a second of both, and the ratio. */
    void run(int megabytes, int rounds) throws Exception {
        Path directory = scratch.resolve(VAULT);
        try (Credential credential = Credential.ofTyped(PASSPHRASE.toCharArray())) {
            try (Vault vault = new VaultCreation(new DiskFiles(), random, Clock.systemUTC(), new Argon2id())
                    .create(directory, new KdfProfile(1024, 1, 1), List.of(new NewSlot("bench", credential)))) {
                fill(vault, megabytes);
            }
            for (int round = 0; round < rounds; round++) {
                try (Vault vault = open(directory, credential)) {
                    Path copy = scratch.resolve("plain.db");
                    byte[] keyAndSalt;
                    Path store;
                    try (StoreSecrets secrets = vault.keys().secrets()) {
                        store = directory.resolve(secrets.storeName());
                        keyAndSalt = secrets.key().use(key -> {
                            byte[] both = Arrays.copyOf(key, 48);
                            System.arraycopy(secrets.databaseSalt(), 0, both, 32, 16);
                            return both;
                        });
                    }
                    Files.copy(store, copy);
                    double size = Files.size(copy) / 1e6;
                    double rekey = rekey(copy, keyAndSalt);
                    Files.delete(copy);
                    long begun = System.nanoTime();
                    RotationReport report = new Rotation(new DiskFiles(), random, Clock.systemUTC())
                            .rotate(vault, Set.of(), writer -> {}, RotationProgress.silent());
                    double rotation = (System.nanoTime() - begun) / 1e9;
                    System.out.printf(
                            "rotation %.0f MB, %d rows: %.1f MB/s, rekey %.1f MB/s, %.2f times rekey's speed; %s%n",
                            size, report.content().rows(), size / rotation, size / rekey, rekey / rotation, said(report));
                }
            }
        }
    }

    private static String said(RotationReport report) {
        StringBuilder said = new StringBuilder();
        report.phases().forEach(phase -> said.append(phase.phase().code()).append(' ').append(phase.millis()).append(" ms "));
        return said.toString().strip();
    }

    private Vault open(Path directory, Credential credential) throws Exception {
        return new VaultOpening(new DiskFiles(), random, Clock.systemUTC(), new Argon2id()).open(directory, credential);
    }

    private void fill(Vault vault, int megabytes) throws Exception {
        Random seeded = new Random(1);
        int contacts = vault.store().write(writer -> contacts(writer, seeded));
        long entries = megabytes * 1_000_000L / 400;
        for (long done = 0; done < entries; done += ENTRIES_A_TRANSACTION) {
            contacts += vault.store().write(writer -> {
                for (int i = 0; i < ENTRIES_A_TRANSACTION; i++) {
                    byte[] payload = new byte[BYTES_AN_ENTRY - 40 + seeded.nextInt(80)];
                    seeded.nextBytes(payload);
                    writer.entry(new Id(7, i % 50), "noted", payload);
                }
                return 0;
            });
        }
        if (contacts != 1000) {
            throw new IllegalStateException("not filled");
        }
    }

    private static int contacts(StoreWriter writer, Random seeded) {
        for (int number = 0; number < 1000; number++) {
            Id id = new Id(3, number);
            for (int field = 0; field < 8; field++) {
                writer.cell(id, "field" + field, ("value " + seeded.nextLong()).getBytes(UTF_8));
            }
            writer.searchText(id, "contact", "heron " + number + " лес" + seeded.nextInt(1000));
            writer.summary(id, "contact", "heron" + number, new byte[60]);
        }
        return 1000;
    }

    private double rekey(Path copy, byte[] keyAndSalt) throws Exception {
        Properties settings =
                SQLiteMCSqlCipherConfig.getV4Defaults().withRawSaltedKey(keyAndSalt).build().toProperties();
        byte[] next = new byte[48];
        random.nextBytes(next);
        try (Connection connection = JDBC.createConnection("jdbc:sqlite:" + copy, settings);
                Statement statement = connection.createStatement()) {
            long begun = System.nanoTime();
            statement.execute("PRAGMA rekey=\"x'" + HexFormat.of().formatHex(next) + "'\"");
            double seconds = (System.nanoTime() - begun) / 1e9;
            try (var rows = statement.executeQuery("SELECT count(*) FROM entry")) {
                if (!rows.next() || rows.getLong(1) == 0) {
                    throw new IllegalStateException("nothing was rekeyed");
                }
            }
            return seconds;
        }
    }
}
