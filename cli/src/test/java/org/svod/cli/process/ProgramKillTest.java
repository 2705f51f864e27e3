package org.svod.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.svod.cli.play.TestProgram;

/** SIGKILL at random moments of {@code incident done} and {@code contact add}, and the wrong passphrase first, every time. */
class ProgramKillTest {
    /** A journal that grows for ever would make the test slow, not the program. */
    private static final int KILLS_PER_VAULT = 40;

    @TempDir
    Path root;

    private int kills;
    private int acknowledged;
    private int unacknowledged;
    private int hotJournals;

    @Test
    void every_acknowledged_answer_is_there_after_twenty_kills() throws Exception {
        survive(20, new Random().nextLong());
    }

    @Test
    @Tag("soak")
    void every_acknowledged_answer_is_there_after_a_thousand_kills() throws Exception {
        survive(1000, new Random().nextLong());
        assertThat(hotJournals).isPositive();
    }

    private void survive(int rounds, long seed) throws Exception {
        Random random = new Random(seed);
        for (int vault = 0; kills < rounds; vault++) {
            Survivor survivor = new Survivor(Files.createDirectory(root.resolve("run" + vault)), "seed " + seed);
            for (int i = 0; i < KILLS_PER_VAULT && kills < rounds; i++) {
                survivor.round(random);
                kills++;
            }
        }
        System.out.println(kills + " kills of the program, " + acknowledged + " answers acknowledged, " + unacknowledged
                + " more found, " + hotJournals + " hot journals; seed " + seed);
    }

    /** One vault that lives through many kills, and what must be in it. */
    private final class Survivor {
        private final Path folder;
        private final TestProgram program;
        private final Path wrong;
        private final String seed;
        private final Set<String> entries = new HashSet<>();
        private int contacts;

        private Survivor(Path folder, String seed) throws Exception {
            this.folder = folder;
            this.seed = seed;
            this.program = new TestProgram(folder).found();
            this.wrong = Files.writeString(folder.resolve("wrong"), "not it\n");
            assertThat(program.open("incident", "open", "detention-administrative", "--people", "2")
                            .code())
                    .isZero();
            assertThat(program.open("incident", "decide", "r1/hurt", "all-well").code())
                    .isZero();
            entries.addAll(shown("at the start"));
        }

        private void round(Random random) throws Exception {
            String where = seed + ", kill " + kills;
            List<String> said = answerUntilKilled(random);
            wrongPassphraseChangesNothing(where);
            boolean entryMore = entriesAreThere(where, said);
            boolean contactMore = contactsAreThere(where, said);
            assertThat(entryMore && contactMore)
                    .as(where + ": only one answer can have been on its way")
                    .isFalse();
            unacknowledged += entryMore || contactMore ? 1 : 0;
        }

        /** One round in five is killed while it still starts or opens for the first time. */
        private List<String> answerUntilKilled(Random random) throws IOException, InterruptedException {
            List<String> said = new ArrayList<>();
            try (ChildJvm child = ChildJvm.start(
                    AnsweringProcess.class, folder, folder.toString(), "" + random.nextLong(), "" + contacts)) {
                if (random.nextInt(5) == 0) {
                    TimeUnit.MILLISECONDS.sleep(random.nextInt(1500));
                } else {
                    int patience = 2 + random.nextInt(10);
                    for (int i = 0; i < patience; i++) {
                        said.add(child.line());
                    }
                    TimeUnit.MICROSECONDS.sleep(random.nextInt(120_000));
                }
                said.addAll(child.kill());
                try (Stream<Path> left = Files.list(child.temp())) {
                    assertThat(left).isEmpty();
                }
            }
            return said;
        }

        private void wrongPassphraseChangesNothing(String where) throws IOException {
            Map<String, String> before = Disk.digests(program.data());
            assertThat(program.run("--passphrase-file", wrong.toString(), "status")
                            .code())
                    .as(where)
                    .isEqualTo(4);
            assertThat(Disk.digests(program.data())).as(where).isEqualTo(before);
            assertThat(Canaries.below(program.data())).as(where).isEmpty();
            hotJournals += Disk.hasHotJournal(program.vault()) ? 1 : 0;
        }

        private boolean entriesAreThere(String where, List<String> said) throws IOException {
            Set<String> known = new HashSet<>(entries);
            said.stream()
                    .filter(line -> line.startsWith(AnsweringProcess.ENTRY))
                    .forEach(line -> known.add(line.substring(AnsweringProcess.ENTRY.length())));
            acknowledged += known.size() - entries.size();
            List<String> found = shown(where);
            assertThat(found).as(where).doesNotHaveDuplicates().containsAll(known);
            int more = found.size() - known.size();
            assertThat(more)
                    .as(where + ": a step that records a time writes two")
                    .isLessThanOrEqualTo(2);
            assertThat(more == 0 || last(said).equals(AnsweringProcess.TRYING + AnsweringProcess.ENTRY))
                    .as(where + ": what was on its way was a step")
                    .isTrue();
            entries.addAll(found);
            return more > 0;
        }

        private boolean contactsAreThere(String where, List<String> said) throws IOException {
            int begun = contacts;
            contacts += (int) said.stream()
                    .filter(line -> line.startsWith(AnsweringProcess.CONTACT))
                    .count();
            acknowledged += contacts - begun;
            for (int number = begun; number < contacts; number++) {
                assertThat(isThere(number)).as(where + ", contact " + number).isTrue();
            }
            boolean more = isThere(contacts);
            assertThat(more && !last(said).equals(AnsweringProcess.TRYING + AnsweringProcess.CONTACT + contacts))
                    .as(where + ": what was on its way was this contact")
                    .isFalse();
            contacts += more ? 1 : 0;
            assertThat(isThere(contacts)).as(where).isFalse();
            return more;
        }

        private boolean isThere(int number) throws IOException {
            int code = program.open("contact", "show", AnsweringProcess.alias(number), "--json")
                    .code();
            assertThat(code).isIn(0, 5);
            return code == 0;
        }

        /** The ids of all entries; opens the vault, and the journal must be whole. */
        private List<String> shown(String where) throws IOException {
            TestProgram.Ran ran = program.open("incident", "show", "--json", "--journal");
            assertThat(ran.code()).as(where + ": " + ran).isZero();
            JsonObject journal = ran.data().getAsJsonObject("journal");
            assertThat(journal.get("verified").getAsBoolean()).as(where).isTrue();
            List<String> ids = new ArrayList<>();
            for (JsonElement entry : journal.getAsJsonArray("all")) {
                ids.add(entry.getAsJsonObject().get("id").getAsString());
            }
            return ids;
        }

        private static String last(List<String> said) {
            return said.isEmpty() ? "" : said.get(said.size() - 1);
        }
    }
}
