package org.svod.cli.command.handover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.svod.cli.command.Session;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.export.ReadableExport;
import org.svod.cli.command.incident.Target;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.desk.handover.SendDesk.Parcel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Seals a whole incident to a colleague's key, or with {@code --all} every open one with the duty list: the bundle for the day on
 * which whoever made it is gone. Without a recipient it is a file that people read: {@link ReadableExport}.
 */
@Command
public final class IncidentExportCommand implements SvodCommand {
    private static final String NAME = "incident export";

    @Parameters(paramLabel = "ID", arity = "0..*")
    List<String> typed = new ArrayList<>();

    @Option(names = "--to", paramLabel = "AGE-RECIPIENT|ALIAS")
    @Nullable String to;

    @Option(names = "--who", paramLabel = "ALIAS")
    @Nullable String who;

    @Option(names = "--all")
    boolean all;

    @Option(names = "--out", paramLabel = "FILE|DIR")
    @Nullable Path out;

    @Mixin
    ReadableExport readable = new ReadableExport();

    @Override
    public Answer run(Session session) {
        if (to == null && !all && readable.isWanted()) {
            return readable.run(session, typed, Optional.ofNullable(out));
        }
        readable.unwantedBeside(all ? "--all" : "--to");
        if (to == null) {
            throw new Problem(ExitCode.USAGE, "missing-argument", "--to AGE-RECIPIENT | --format md", "help " + NAME);
        }
        if (all && !typed.isEmpty()) {
            throw new Problem(ExitCode.USAGE, "unknown-argument", typed.get(0), "help " + NAME);
        }
        session.vault();
        Sending sending = new Sending(session);
        String recipient = sending.recipient(to);
        String alias = session.freeText(NAME).alias(who == null && !to.equals(recipient) ? to : who, "--who");
        return sending.send(parcel(session, sending, recipient, alias), Optional.ofNullable(out));
    }

    private Parcel parcel(Session session, Sending sending, String recipient, String alias) {
        if (all) {
            Parcel bundle = sending.bundle(recipient, alias);
            if (bundle.incidents().isEmpty()) {
                throw new Problem(ExitCode.NOT_FOUND, "no-open-incident");
            }
            return bundle;
        }
        return new Parcel(List.of(Target.only(session, typed).id()), recipient, alias, false, Map.of());
    }
}
