package org.svod.cli.command.keys;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Places;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.desk.KeyDesk;
import org.svod.desk.keys.Departing;
import org.svod.desk.keys.Rotated;
import org.svod.desk.keys.RotationPlan;
import org.svod.desk.keys.RotationRoom;
import org.svod.vault.failure.VaultException;
import org.svod.vault.rotate.RotationReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Moves the vault to a new store key; with {@code --because} somebody is locked out by it. */
@Command
public final class KeysRotateCommand implements SvodCommand {
    @Option(names = "--because", paramLabel = "LABEL")
    @Nullable String because;

    @Option(names = "--owner", paramLabel = "ALIAS")
    @Nullable String owner;

    @Option(names = "--plan")
    boolean plan;

    @Option(names = "--rehearse")
    boolean rehearse;

    @Override
    public Answer run(Session session) {
        if (rehearse && (plan || because != null)) {
            throw new Problem(ExitCode.USAGE, "unknown-argument", "--rehearse", "help keys rotate");
        }
        return KeyWork.in(session, desk -> answer(session, desk));
    }

    private Answer answer(Session session, KeyDesk desk) throws VaultException {
        RotateAnswers answers = new RotateAnswers(session.words());
        if (plan) {
            return answers.plan(desk.plan(Optional.ofNullable(because)));
        }
        RotationRoom room = desk.room();
        if (!room.fits()) {
            throw new Problem(
                    ExitCode.FAILED,
                    "no-room-to-rotate",
                    RotateAnswers.mebibytes(room.needs()),
                    RotateAnswers.mebibytes(room.free()));
        }
        if (rehearse) {
            try (RotationTalk talk = new RotationTalk(session)) {
                RotationReport report = desk.rehearse(talk);
                return answers.rehearsed(report);
            }
        }
        if (Confirmation.isAsked(session)) {
            String key = because == null ? "keys.rotate-yes" : "keys.rotate-because-yes";
            RotationPlan planned = desk.plan(Optional.ofNullable(because));
            Confirmation.of(session, answers.planned(planned), key, because == null ? "" : because);
        }
        try (RotationTalk talk = new RotationTalk(session)) {
            Rotated rotated = desk.rotate(departing(session.places()), talk);
            return answers.rotated(rotated);
        }
    }

    private Optional<Departing> departing(Places places) {
        return Optional.ofNullable(because)
                .map(label -> new Departing(label, Optional.ofNullable(owner), others(places)));
    }

    // A folder that cannot be listed is no reason to let somebody stay.
    private static List<String> others(Places places) {
        try (Stream<Path> inside = Files.list(places.data())) {
            return inside.filter(vault -> !vault.equals(places.vault()) && Files.exists(vault.resolve("keys")))
                    .map(vault -> vault.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }
}
