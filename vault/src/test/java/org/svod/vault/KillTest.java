package org.svod.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.store.Store;

/** SIGKILL at random moments of a process that writes, and the wrong passphrase first, every time. */
class KillTest {
    @TempDir
    Path root;

    private VaultFixture fixture;
    private int hotJournals;

    @BeforeEach
    void make() throws Exception {
        fixture = new VaultFixture(root.resolve("main"));
        fixture.create().close();
    }

    @Test
    void whatever_was_acknowledged_is_there_after_ten_kills() throws Exception {
        survive(10, new Random().nextLong());
    }

    @Test
    @Tag("soak")
    void whatever_was_acknowledged_is_there_after_five_hundred_kills() throws Exception {
        survive(500, new Random().nextLong());
        assertThat(hotJournals).isPositive();
    }

    private void survive(int rounds, long seed) throws Exception {
        Random random = new Random(seed);
        int known = 0;
        for (int round = 0; round < rounds; round++) {
            String where = "seed " + seed + ", round " + round;
            int acknowledged = Math.max(known, writeUntilKilled(random) + 1);
            wrongPassphraseChangesNothing(where);
            known = everythingIsThere(where, acknowledged);
        }
        System.out.println(rounds + " kills, " + known + " transactions, " + hotJournals + " undone half-way");
    }

    /** The last number acknowledged, -1 for none: one round in five is killed while it still opens. */
    private int writeUntilKilled(Random random) throws IOException, InterruptedException {
        Process process = OtherProcess.start(
                AppendingProcess.class, List.of(), fixture.directory().toString(), Long.toString(random.nextLong()));
        int last = -1;
        if (random.nextInt(5) == 0) {
            TimeUnit.MILLISECONDS.sleep(random.nextInt(1200));
        } else {
            // The number of acknowledgements to wait for, then a moment within the next transactions.
            int patience = 1 + random.nextInt(20);
            for (int i = 0; i < patience; i++) {
                last = Integer.parseInt(process.inputReader(UTF_8).readLine());
            }
            TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
        }
        // By its handle: Process.destroyForcibly would also close the stream that holds its last words.
        assertThat(process.toHandle().destroyForcibly()).isTrue();
        assertThat(process.waitFor()).isEqualTo(128 + 9);
        // What it had said before it died counts, read or not; a line cut short does not.
        StringWriter rest = new StringWriter();
        assertThat(process.inputReader(UTF_8).transferTo(rest)).isNotNegative();
        return lastNumber(rest.toString(), last);
    }

    private static int lastNumber(String rest, int otherwise) {
        int end = rest.lastIndexOf('\n');
        if (end < 0) {
            return otherwise;
        }
        String whole = rest.substring(0, end);
        return Integer.parseInt(whole.substring(whole.lastIndexOf('\n') + 1).strip());
    }

    private void wrongPassphraseChangesNothing(String where) throws IOException {
        Map<String, String> before = VaultFixture.digests(root);
        assertThatThrownBy(() -> fixture.open("not it")).as(where).isInstanceOf(WrongCredentialException.class);
        assertThat(VaultFixture.digests(root)).as(where).isEqualTo(before);
        Path journal = fixture.directory().resolve(fixture.store().getFileName() + "-journal");
        hotJournals += Files.exists(journal) && Files.size(journal) > 0 ? 1 : 0;
    }

    private int everythingIsThere(String where, int acknowledged) throws Exception {
        try (Vault vault = fixture.open()) {
            Store store = vault.store();
            List<Integer> numbers = AppendingProcess.numbers(store.entries(AppendingProcess.ENTITY));
            assertThat(numbers).as(where).hasSizeGreaterThanOrEqualTo(acknowledged);
            assertThat(numbers)
                    .as(where)
                    .isEqualTo(IntStream.range(0, numbers.size()).boxed().toList());
            assertThat(store.verify().findings()).as(where).isEmpty();
            if (!numbers.isEmpty()) {
                String last = "номер" + (numbers.size() - 1);
                assertThat(store.cell(AppendingProcess.ENTITY, "number"))
                        .as(where)
                        .hasValue(last.getBytes(UTF_8));
                assertThat(store.summary(AppendingProcess.ENTITY).orElseThrow().sortKey())
                        .as(where)
                        .isEqualTo(last);
                assertThat(store.search("incident", List.of(last), 2)).as(where).hasSize(1);
            }
            return numbers.size();
        }
    }
}
