package org.svod.vault.rotate;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.vault.OtherProcess;
import org.svod.vault.Vault;
import org.svod.vault.VaultFixture;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.store.Id;

/**
 * SIGKILL at random moments of a process that adds, replaces and removes a slot and rotates the store key; after each the
 * old, the new and a wrong passphrase, in a random order. Everything acknowledged holds, and what was under way has
 * happened wholly or not at all.
 */
class KeyKillTest {
    private static final int ENTRIES = 200;

    @TempDir
    Path root;

    private final Map<String, Integer> interrupted = new HashMap<>();
    private VaultFixture fixture;
    private int acknowledged;
    private int finished;

    /** What the slot of the guest was last known to open with; 0 for no slot. */
    private int guest;

    private int rotations;

    @Test
    void whatever_was_acknowledged_holds_after_fifteen_kills() throws Exception {
        survive(15, new Random().nextLong());
    }

    @Test
    @Tag("soak")
    void whatever_was_acknowledged_holds_after_two_thousand_kills() throws Exception {
        survive(2000, new Random().nextLong());
        assertThat(interrupted).containsKeys("add", "replace", "remove", "rotate", "rotate-away");
    }

    @BeforeEach
    void filled() throws Exception {
        fixture = new VaultFixture(root.resolve("main"));
        try (Vault vault = fixture.create()) {
            boolean filled = vault.store().write(writer -> {
                for (int number = 0; number < ENTRIES; number++) {
                    writer.entry(new Id(1, number), "noted", new byte[300]);
                }
                return true;
            });
            assertThat(filled).isTrue();
        }
    }

    private void survive(int rounds, long seed) throws Exception {
        Random random = new Random(seed);
        int next = 1;
        for (int round = 0; round < rounds; round++) {
            next = round(random, next, "seed " + seed + ", round " + round);
        }
        System.out.println(rounds + " kills, " + acknowledged + " changes of keys acknowledged, under way "
                + interrupted + ", of these done " + finished + "; seed " + seed);
    }

    private int round(Random random, int first, String where) throws Exception {
        List<String> said = changeUntilKilled(random, first);
        int next = first;
        String underWay = "";
        for (String line : said) {
            if (line.equals("done")) {
                take(underWay);
                acknowledged++;
                underWay = "";
            } else {
                underWay = line;
                next = number(line) + 1;
            }
        }
        judge(random, underWay, where + ", " + (underWay.isEmpty() ? "nothing" : underWay) + " under way");
        return next;
    }

    private void take(String change) {
        switch (kind(change)) {
            case "add", "replace" -> guest = number(change);
            case "remove" -> guest = 0;
            case "rotate" -> rotations++;
            case "rotate-away" -> {
                guest = 0;
                rotations++;
            }
            default -> throw new AssertionError(change);
        }
    }

    /** All lines, of which the last may speak of what was under way. */
    private List<String> changeUntilKilled(Random random, int first) throws IOException, InterruptedException {
        Process process = OtherProcess.start(
                KeyChangingProcess.class, List.of(), fixture.directory().toString(), Integer.toString(first));
        StringBuilder said = new StringBuilder();
        int patience = random.nextInt(9);
        for (int i = 0; i < patience; i++) {
            said.append(process.inputReader(UTF_8).readLine()).append('\n');
        }
        TimeUnit.MICROSECONDS.sleep(random.nextInt(patience == 0 ? 1_000_000 : 150_000));
        // By its handle: Process.destroyForcibly would also close the stream that holds its last words.
        assertThat(process.toHandle().destroyForcibly()).isTrue();
        assertThat(process.waitFor()).isEqualTo(128 + 9);
        StringWriter rest = new StringWriter();
        assertThat(process.inputReader(UTF_8).transferTo(rest)).isNotNegative();
        said.append(rest);
        String all = said.substring(0, said.lastIndexOf("\n") + 1);
        return all.lines().toList();
    }

    private void judge(Random random, String underWay, String where) throws Exception {
        int before = guest;
        int rotationsBefore = rotations;
        if (!underWay.isEmpty()) {
            take(underWay);
            interrupted.merge(kind(underWay), 1, Integer::sum);
        }
        int after = guest;
        Map<Integer, Boolean> opens = new HashMap<>();
        List<Integer> order = new ArrayList<>(List.of(before, after, -1, 0));
        Collections.shuffle(order, random);
        for (int number : order) {
            if (number > 0) {
                opens.put(number, opens(number, where));
            } else if (number < 0) {
                assertRefusedUntouched("not it", where);
            } else {
                everythingIsThere(where, rotationsBefore);
            }
        }
        boolean happened = happened(underWay, rotationsBefore, before, after);
        finished += happened && !underWay.isEmpty() ? 1 : 0;
        guest = happened ? after : before;
        rotations = happened ? rotations : rotationsBefore;
        opens.forEach((number, opened) -> assertThat(opened).as(where).isEqualTo(number == guest));
        try (Vault vault = fixture.open()) {
            assertThat(vault.slots().stream().map(SlotInfo::label).filter(KeyChangingProcess.GUEST::equals))
                    .as(where)
                    .hasSize(guest > 0 ? 1 : 0);
            assertThat(vault.store().entries(KeyChangingProcess.ENTITY))
                    .as(where)
                    .hasSize(rotations);
        }
    }

    private boolean happened(String underWay, int rotationsBefore, int before, int after) throws Exception {
        if (underWay.isEmpty()) {
            return true;
        }
        if (kind(underWay).startsWith("rotate")) {
            try (Vault vault = fixture.open()) {
                return vault.store().entries(KeyChangingProcess.ENTITY).size() > rotationsBefore;
            }
        }
        return after > 0 ? opens(after, underWay) : !opens(before, underWay);
    }

    private boolean opens(int number, String where) throws Exception {
        var before = VaultFixture.digests(root);
        try {
            fixture.open(KeyChangingProcess.passphrase(number)).close();
            return true;
        } catch (WrongCredentialException refused) {
            assertThat(VaultFixture.digests(root)).as(where).isEqualTo(before);
            return false;
        }
    }

    private void assertRefusedUntouched(String passphrase, String where) throws IOException {
        var before = VaultFixture.digests(root);
        assertThatThrownBy(() -> fixture.open(passphrase)).as(where).isInstanceOf(WrongCredentialException.class);
        assertThat(VaultFixture.digests(root)).as(where).isEqualTo(before);
    }

    private void everythingIsThere(String where, int rotationsBefore) throws Exception {
        try (Vault vault = fixture.open()) {
            assertThat(vault.store().verify().findings()).as(where).isEmpty();
            assertThat(vault.store().entries(new Id(1, ENTRIES - 1))).as(where).hasSize(1);
            assertThat(vault.store().entries(KeyChangingProcess.ENTITY))
                    .as(where)
                    .hasSizeGreaterThanOrEqualTo(rotationsBefore);
        }
        try (Stream<Path> list = Files.list(fixture.directory())) {
            assertThat(list.filter(path -> path.toString().endsWith(".db")))
                    .as(where)
                    .hasSize(1);
        }
    }

    private static String kind(String line) {
        return line.substring(0, line.indexOf(' '));
    }

    private static int number(String line) {
        return Integer.parseInt(line.substring(line.indexOf(' ') + 1));
    }
}
