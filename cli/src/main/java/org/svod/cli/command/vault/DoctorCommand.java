package org.svod.cli.command.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.panic.MediaLines;
import org.svod.cli.command.panic.RehearsalLine;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.screen.Mark;
import org.svod.cli.screen.Screen;
import org.svod.vault.file.FilePort;
import org.svod.vault.media.MediaReport;
import org.svod.vault.panic.Rehearsed;
import picocli.CommandLine.Command;

/** Looks at Java, disk, terminal and the files of the vault without a passphrase; changes nothing. Exit code 8 on a finding. */
@Command
public final class DoctorCommand implements SvodCommand {
    private static final long ROOM_NEEDED = 64L * 1024 * 1024;
    private static final int JAVA_NEEDED = 17;
    private static final long CLOCK_FLOOR = 1_767_225_600L; // 2026-01-01: an earlier clock has lost its battery.

    private final Path engine;
    private final FilePort files;
    private final MediaReport media;

    /** Expects the database engine at {@code engine}; {@code media} tells what the disk means for erasing. */
    public DoctorCommand(Path engine, FilePort files, MediaReport media) {
        this.engine = engine;
        this.files = files;
        this.media = media;
    }

    private record Check(String id, boolean good, String detail) {}

    @Override
    public Answer run(Session session) {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check(
                "java",
                Runtime.version().feature() >= JAVA_NEEDED,
                Runtime.version().toString()));
        checks.add(engine());
        checks.add(new Check(
                "clock",
                session.environment().clock().instant().getEpochSecond() > CLOCK_FLOOR,
                session.environment().clock().instant().toString()));
        checks.add(new Check(
                "terminal",
                true,
                session.terminal().present()
                        ? session.terminal().columns() + "x"
                                + session.terminal().rows()
                        : "-"));
        vault(session, checks);
        boolean good = checks.stream().allMatch(Check::good);
        Screen.Builder screen = Screen.of();
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Check check : checks) {
            String said =
                    session.words().say("vault.check." + check.id() + (check.good() ? "" : ".bad"), check.detail());
            screen.item(check.good() ? Mark.OK : Mark.OVERDUE, said);
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", check.id());
            line.put("good", check.good());
            line.put("detail", check.detail());
            lines.add(line);
        }
        Path vault = session.places().vault();
        MediaLines disk = MediaLines.of(media, List.of(vault));
        Optional<Rehearsed> rehearsed = Rehearsed.last(files, vault);
        screen.all(RehearsalLine.screen(rehearsed, session.words())).all(disk.screen(session.words()));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("checks", lines);
        data.put("rehearsal", RehearsalLine.data(rehearsed));
        data.put("media", disk.data());
        // What the disk is stands there to be known; it is nothing that a check could fail.
        Answer answer = Answer.done("doctor", data, screen.end());
        return good ? answer : answer.with(ExitCode.NEGATIVE);
    }

    // Without an engine unpacked by the build the driver would unpack itself into a directory others can read.
    private Check engine() {
        return new Check("engine", Files.isReadable(engine), engine.toString());
    }

    private static void vault(Session session, List<Check> checks) {
        Path vault = session.places().vault();
        if (!Files.isDirectory(vault)) {
            checks.add(new Check("no-vault", true, vault.toString()));
            return;
        }
        try {
            long room = session.tools().space().bytes(vault);
            checks.add(new Check("room", room > ROOM_NEEDED, room / 1024 / 1024 + " MiB"));
            checks.add(new Check("writable", Files.isWritable(vault), vault.toString()));
            checks.add(new Check("private", isPrivate(vault), vault.toString()));
            checks.add(new Check("erased", !Files.exists(vault.resolve("erased")), vault.toString()));
            checks.add(new Check("keys", Files.exists(vault.resolve("keys")), vault.toString()));
        } catch (IOException e) {
            checks.add(new Check("readable", false, vault.toString()));
        }
    }

    private static boolean isPrivate(Path vault) throws IOException {
        try (Stream<Path> files = Files.walk(vault)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                if (!rights.endsWith("------")) {
                    return false;
                }
            }
        }
        return true;
    }
}
