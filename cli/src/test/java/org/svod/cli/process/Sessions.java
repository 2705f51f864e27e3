package org.svod.cli.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What happens in each recorded session. Everybody is invented. */
final class Sessions {
    private final Recording recording;
    private final BuiltProgram program;
    private final Path folder;

    Sessions(Recording recording, BuiltProgram program, Path folder) {
        this.recording = recording;
        this.program = program;
        this.folder = folder;
    }

    /** No vault, no passphrase: a member plays the lawyer who is kept out. */
    void drill() throws IOException {
        recording.tells("# A member's first drill", "# Первое учение");
        recording.tells(
                "Nothing is set up, nobody is called, everybody is invented. At the end stands the line for the coordinator.",
                "Ничего не установлено, никто не звонит, все люди выдуманы. В конце строка для координатора.");
        assertThat(recording.runs(
                        List.of(), "1", "2", "5", "3", "1", "1", "", "", "1", "6", "1", "1", "6", "1", "6", "1", "6",
                        "1", "6"))
                .isZero();
    }

    /** Three people, one call, and a line that drops before the place is said. */
    void call() throws Exception {
        founded();
        recording.tells("# A call at 03:07", "# Звонок в 03:07");
        recording.tells(
                "Three people were taken half an hour ago. The line drops in the middle of the questions.",
                "Полчаса назад забрали троих. Связь рвётся посреди вопросов.");
        assertThat(recording.runs(List.of("call"), Recording.PASSPHRASE, "1", "3", Recording.DROPPED))
                .isEqualTo(129);
        recording.tells(
                "Svod is started again. It asks for what is missing and for nothing that was answered.",
                "Свод запущен снова. Спрашивает недостающее и ничего из отвеченного.");
        assertThat(recording.runs(
                        List.of(),
                        Recording.PASSPHRASE,
                        recording.in("the station on Lenin street", "ОВД на улице Ленина"),
                        "02:40",
                        recording.in("lynx", "Рысь"),
                        "1",
                        "1",
                        "0"))
                .isZero();
    }

    /** The laptop of a colleague was seized, and so was what opens the vault. */
    void rotation() throws Exception {
        founded();
        String colleague = recording.in("anna", "Анна");
        Path words = Files.writeString(folder.resolve("words"), "anna walks by the river\n");
        done("keys", "add", colleague, "--new-passphrase-file", words.toString());
        done("contact", "add", "heron", "--role", "lawyer");
        recording.tells("# A rotation after a seized laptop", "# Смена ключей после изъятого ноутбука");
        recording.tells(
                "The laptop of a colleague was seized while it was open. Her words open this vault until the keys are changed.",
                "У коллеги изъяли открытый ноутбук. Её слова открывают и это хранилище, пока ключи не сменены.");
        assertThat(recording.runs(List.of("keys", "status"), Recording.PASSPHRASE))
                .isZero();
        assertThat(recording.runs(List.of("keys", "rotate", "--because", colleague), Recording.PASSPHRASE, "1"))
                .isZero();
        recording.tells("Her words open nothing any more.", "Её слова больше ничего не открывают.");
        assertThat(recording.runs(List.of("--passphrase-file", words.toString(), "status")))
                .isEqualTo(4);
        recording.tells("Ours open everything.", "Наши открывают всё.");
        assertThat(recording.runs(List.of("contact", "find", "heron"), Recording.PASSPHRASE))
                .isZero();
    }

    /** Keys erased on this device; a stick and a code kept elsewhere bring everything back. */
    void wayBack() throws Exception {
        Path code = folder.resolve("code");
        done("init", "--kdf", "low", "--recovery-file", code.toString());
        done("contact", "add", "heron", "--role", "lawyer");
        Path stick = Files.createDirectory(folder.resolve("stick"));
        recording.tells("# Panic, and the way back", "# Стирание и путь назад");
        recording.tells("Yesterday a backup was made on a stick.", "Накануне на флешку сделана резервная копия.");
        assertThat(recording.runs(List.of("backup", "make", "--to", stick.toString()), Recording.PASSPHRASE))
                .isZero();
        recording.tells("Somebody is at the door.", "В дверь стучат.");
        assertThat(recording.runs(List.of("panic"), Recording.THAT_DIGIT, Recording.THAT_DIGIT, Recording.THAT_DIGIT))
                .isZero();
        recording.tells(
                "Afterwards the right passphrase opens nothing.",
                "После этого верная парольная фраза ничего не открывает.");
        assertThat(recording.runs(List.of(
                        "--passphrase-file", folder.resolve("passphrase").toString(), "status")))
                .isEqualTo(4);
        recording.tells(
                "The stick, the recovery code typed from paper, and a new passphrase bring it back.",
                "Флешка, код восстановления с бумаги и новая парольная фраза возвращают всё.");
        String backup;
        try (Stream<Path> files = Files.list(stick)) {
            backup = files.findFirst().orElseThrow().toString();
        }
        List<String> restore = new ArrayList<>(List.of("backup", "restore", backup, "--new-passphrase-file"));
        restore.addAll(List.of(folder.resolve("passphrase").toString(), "--kdf", "low"));
        assertThat(recording.runs(restore, Files.readAllLines(code).get(0), "1"))
                .isZero();
        assertThat(recording.runs(List.of("contact", "find", "heron"), Recording.PASSPHRASE))
                .isZero();
    }

    private void founded() throws Exception {
        done("init", "--kdf", "low", "--no-recovery");
    }

    private void done(String... line) throws Exception {
        BuiltProgram.Ran ran = program.run("", line);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }
}
