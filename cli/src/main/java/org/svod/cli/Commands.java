package org.svod.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.svod.cli.command.CommandLineRunner;
import org.svod.cli.command.CommandTree;
import org.svod.cli.command.HelpCommand;
import org.svod.cli.command.SvodCommand;
import org.svod.cli.command.backup.BackupCheckCommand;
import org.svod.cli.command.backup.BackupMakeCommand;
import org.svod.cli.command.backup.BackupRehearseCommand;
import org.svod.cli.command.backup.BackupRestoreCommand;
import org.svod.cli.command.board.IncidentBoardCommand;
import org.svod.cli.command.board.IncidentOwnerCommand;
import org.svod.cli.command.board.IncidentPileCommand;
import org.svod.cli.command.board.IncidentStaffCommand;
import org.svod.cli.command.checkin.CheckInOkCommand;
import org.svod.cli.command.checkin.CheckInOpenCommand;
import org.svod.cli.command.checkin.CheckInSetCommand;
import org.svod.cli.command.checkin.CheckInStatusCommand;
import org.svod.cli.command.contact.ContactAddCommand;
import org.svod.cli.command.contact.ContactDeleteCommand;
import org.svod.cli.command.contact.ContactEditCommand;
import org.svod.cli.command.contact.ContactExportCommand;
import org.svod.cli.command.contact.ContactFindCommand;
import org.svod.cli.command.contact.ContactImportCommand;
import org.svod.cli.command.contact.ContactPurgeCommand;
import org.svod.cli.command.contact.ContactRestoreCommand;
import org.svod.cli.command.contact.ContactShowCommand;
import org.svod.cli.command.drill.DrillListCommand;
import org.svod.cli.command.drill.DrillNextCommand;
import org.svod.cli.command.drill.DrillPauseCommand;
import org.svod.cli.command.drill.DrillReadinessCommand;
import org.svod.cli.command.drill.DrillRecordCommand;
import org.svod.cli.command.drill.DrillReportCommand;
import org.svod.cli.command.drill.DrillResumeCommand;
import org.svod.cli.command.drill.DrillScheduleCommand;
import org.svod.cli.command.drill.DrillStartCommand;
import org.svod.cli.command.drill.DrillStopCommand;
import org.svod.cli.command.duty.DutySetCommand;
import org.svod.cli.command.duty.DutyShowCommand;
import org.svod.cli.command.duty.DutySwapCommand;
import org.svod.cli.command.export.IncidentVerifyCommand;
import org.svod.cli.command.guide.BareCommand;
import org.svod.cli.command.guide.CallCommand;
import org.svod.cli.command.guide.DemoCommand;
import org.svod.cli.command.handover.IncidentExportCommand;
import org.svod.cli.command.handover.IncidentHandoverCommand;
import org.svod.cli.command.handover.IncidentTakeCommand;
import org.svod.cli.command.incident.IncidentClockCommand;
import org.svod.cli.command.incident.IncidentCloseCommand;
import org.svod.cli.command.incident.IncidentDecideCommand;
import org.svod.cli.command.incident.IncidentDoneCommand;
import org.svod.cli.command.incident.IncidentListCommand;
import org.svod.cli.command.incident.IncidentNextCommand;
import org.svod.cli.command.incident.IncidentNoteCommand;
import org.svod.cli.command.incident.IncidentOpenCommand;
import org.svod.cli.command.incident.IncidentPromiseCommand;
import org.svod.cli.command.incident.IncidentReopenCommand;
import org.svod.cli.command.incident.IncidentShowCommand;
import org.svod.cli.command.incident.IncidentSkipCommand;
import org.svod.cli.command.incident.IncidentUndoCommand;
import org.svod.cli.command.incident.people.IncidentPersonCommand;
import org.svod.cli.command.keys.KeysAddCommand;
import org.svod.cli.command.keys.KeysPassphraseCommand;
import org.svod.cli.command.keys.KeysPolicyCommand;
import org.svod.cli.command.keys.KeysRemoveCommand;
import org.svod.cli.command.keys.KeysRotateCommand;
import org.svod.cli.command.keys.KeysStatusCommand;
import org.svod.cli.command.keys.KeysTickCommand;
import org.svod.cli.command.panic.PanicCommand;
import org.svod.cli.command.paper.IncidentPaperCommand;
import org.svod.cli.command.paper.ProtocolCardCommand;
import org.svod.cli.command.paper.ProtocolSheetCommand;
import org.svod.cli.command.paper.ProtocolSmsCommand;
import org.svod.cli.command.precedent.PrecedentAddCommand;
import org.svod.cli.command.precedent.PrecedentDeleteCommand;
import org.svod.cli.command.precedent.PrecedentEditCommand;
import org.svod.cli.command.precedent.PrecedentLinkCommand;
import org.svod.cli.command.precedent.PrecedentListCommand;
import org.svod.cli.command.precedent.PrecedentMapCommand;
import org.svod.cli.command.precedent.PrecedentRestoreCommand;
import org.svod.cli.command.precedent.PrecedentShowCommand;
import org.svod.cli.command.protocol.ProtocolChangedLawCommand;
import org.svod.cli.command.protocol.ProtocolExportCommand;
import org.svod.cli.command.protocol.ProtocolImportCommand;
import org.svod.cli.command.protocol.ProtocolLintCommand;
import org.svod.cli.command.protocol.ProtocolListCommand;
import org.svod.cli.command.protocol.ProtocolShowCommand;
import org.svod.cli.command.review.IncidentPublicityCommand;
import org.svod.cli.command.review.IncidentReviewCommand;
import org.svod.cli.command.vault.DoctorCommand;
import org.svod.cli.command.vault.InitCommand;
import org.svod.cli.command.vault.KdfMeasure;
import org.svod.cli.command.vault.LockCommand;
import org.svod.cli.command.vault.PathsCommand;
import org.svod.cli.command.vault.StatusCommand;
import org.svod.cli.command.vault.VaultFounding;
import org.svod.cli.guide.Practice;
import org.svod.cli.guide.ThrowAway;
import org.svod.cli.guide.drill.DrillPractice;
import org.svod.vault.file.FilePort;
import org.svod.vault.media.MediaReport;

/** Every command by name, in the order of help. */
final class Commands {
    private static final List<String> NAMES = List.of(
            "init",
            "call",
            "incident",
            "drill",
            "contact",
            "protocol",
            "duty",
            "precedent",
            "checkin",
            "keys",
            "backup",
            "panic",
            "lock",
            "status",
            "doctor",
            "paths",
            "demo",
            "help");

    private final FilePort files;
    private final SecureRandom random;
    private final Path engine;
    private final MediaReport media;

    Commands(FilePort files, SecureRandom random, Path engine, MediaReport media) {
        this.media = media;
        this.engine = engine;
        this.files = files;
        this.random = random;
    }

    CommandTree tree() {
        return new CommandTree(NAMES, this::group);
    }

    // One group is made at a time: each name in it is a small class of its own, and a start has use for one of them.
    private Map<String, Supplier<? extends SvodCommand>> group(String name) {
        return switch (name) {
            case CommandTree.BARE -> alone(() -> new BareCommand(founding(), practice()));
            case "init" -> alone(() -> new InitCommand(founding()));
            case "call" -> alone(CallCommand::new);
            case "incident" -> incidents();
            case "drill" -> drills();
            case "contact" -> contacts();
            case "protocol" -> protocols();
            case "duty" -> duty();
            case "precedent" -> precedents();
            case "checkin" -> checkIns();
            case "keys" -> keys();
            case "backup" -> backups();
            case "panic" -> alone(() -> new PanicCommand(files, random, media));
            case "lock" -> alone(() -> new LockCommand(files, random));
            case "status" -> alone(() -> new StatusCommand(files));
            case "doctor" -> alone(() -> new DoctorCommand(engine, files, media));
            case "paths" -> alone(PathsCommand::new);
            case "demo" -> alone(() -> new DemoCommand(files, random, new CommandLineRunner(this::tree)));
            case "help" -> alone(() -> new HelpCommand(this::tree));
            default -> Map.of();
        };
    }

    private VaultFounding founding() {
        return new VaultFounding(files, random, new KdfMeasure());
    }

    private DrillPractice practice() {
        ThrowAway throwAway = new ThrowAway(random);
        return new DrillPractice(new Practice(throwAway), throwAway);
    }

    private static Map<String, Supplier<? extends SvodCommand>> alone(Supplier<? extends SvodCommand> command) {
        return Map.of(CommandTree.BARE, command);
    }

    private static Map<String, Supplier<? extends SvodCommand>> incidents() {
        Map<String, Supplier<? extends SvodCommand>> commands = new LinkedHashMap<>();
        commands.put("open", IncidentOpenCommand::new);
        commands.put("next", IncidentNextCommand::new);
        commands.put("done", IncidentDoneCommand::new);
        commands.put("skip", IncidentSkipCommand::new);
        commands.put("decide", IncidentDecideCommand::new);
        commands.put("note", IncidentNoteCommand::new);
        commands.put("undo", IncidentUndoCommand::new);
        commands.put("person", IncidentPersonCommand::new);
        commands.put("clock", IncidentClockCommand::new);
        commands.put("promise", IncidentPromiseCommand::new);
        commands.put("board", IncidentBoardCommand::new);
        commands.put("owner", IncidentOwnerCommand::new);
        commands.put("pile", IncidentPileCommand::new);
        commands.put("staff", IncidentStaffCommand::new);
        commands.put("list", IncidentListCommand::new);
        commands.put("show", IncidentShowCommand::new);
        commands.put("publicity", IncidentPublicityCommand::new);
        commands.put("handover", IncidentHandoverCommand::new);
        commands.put("paper", IncidentPaperCommand::new);
        commands.put("export", IncidentExportCommand::new);
        commands.put("verify", IncidentVerifyCommand::new);
        commands.put("take", IncidentTakeCommand::new);
        commands.put("close", IncidentCloseCommand::new);
        commands.put("review", IncidentReviewCommand::new);
        commands.put("reopen", IncidentReopenCommand::new);
        return commands;
    }

    private static Map<String, Supplier<? extends SvodCommand>> drills() {
        Map<String, Supplier<? extends SvodCommand>> commands = new LinkedHashMap<>();
        commands.put("list", DrillListCommand::new);
        commands.put("start", DrillStartCommand::new);
        commands.put("next", DrillNextCommand::new);
        commands.put("pause", DrillPauseCommand::new);
        commands.put("resume", DrillResumeCommand::new);
        commands.put("stop", DrillStopCommand::new);
        commands.put("report", DrillReportCommand::new);
        commands.put("record", DrillRecordCommand::new);
        commands.put("readiness", DrillReadinessCommand::new);
        commands.put("schedule", DrillScheduleCommand::new);
        return commands;
    }

    private Map<String, Supplier<? extends SvodCommand>> contacts() {
        Map<String, Supplier<? extends SvodCommand>> commands = new LinkedHashMap<>();
        commands.put("add", ContactAddCommand::new);
        commands.put("find", ContactFindCommand::new);
        commands.put("show", ContactShowCommand::new);
        commands.put("edit", ContactEditCommand::new);
        commands.put("delete", ContactDeleteCommand::new);
        commands.put("restore", ContactRestoreCommand::new);
        commands.put("purge", ContactPurgeCommand::new);
        commands.put("import", ContactImportCommand::new);
        commands.put("export", () -> new ContactExportCommand(files));
        return commands;
    }

    private static Map<String, Supplier<? extends SvodCommand>> duty() {
        Map<String, Supplier<? extends SvodCommand>> commands = new LinkedHashMap<>();
        commands.put("show", DutyShowCommand::new);
        commands.put("set", DutySetCommand::new);
        commands.put("swap", DutySwapCommand::new);
        return commands;
    }

    private static Map<String, Supplier<? extends SvodCommand>> checkIns() {
        Map<String, Supplier<? extends SvodCommand>> commands = new LinkedHashMap<>();
        commands.put("status", CheckInStatusCommand::new);
        commands.put("ok", CheckInOkCommand::new);
        commands.put("open", CheckInOpenCommand::new);
        commands.put("set", CheckInSetCommand::new);
        return commands;
    }

    private Map<String, Supplier<? extends SvodCommand>> backups() {
        Map<String, Supplier<? extends SvodCommand>> commands = new LinkedHashMap<>();
        commands.put("make", () -> new BackupMakeCommand(files));
        commands.put("check", () -> new BackupCheckCommand(files));
        commands.put("restore", () -> new BackupRestoreCommand(new KdfMeasure()));
        commands.put("rehearse", () -> new BackupRehearseCommand(files, random));
        return commands;
    }

    private static Map<String, Supplier<? extends SvodCommand>> keys() {
        Map<String, Supplier<? extends SvodCommand>> commands = new LinkedHashMap<>();
        commands.put("status", KeysStatusCommand::new);
        commands.put("add", KeysAddCommand::new);
        commands.put("passphrase", KeysPassphraseCommand::new);
        commands.put("remove", KeysRemoveCommand::new);
        commands.put("rotate", KeysRotateCommand::new);
        commands.put("policy", KeysPolicyCommand::new);
        commands.put("tick", KeysTickCommand::new);
        return commands;
    }

    private static Map<String, Supplier<? extends SvodCommand>> precedents() {
        Map<String, Supplier<? extends SvodCommand>> commands = new LinkedHashMap<>();
        commands.put("add", PrecedentAddCommand::new);
        commands.put("list", PrecedentListCommand::new);
        commands.put("show", PrecedentShowCommand::new);
        commands.put("edit", PrecedentEditCommand::new);
        commands.put("link", PrecedentLinkCommand::new);
        commands.put("map", PrecedentMapCommand::new);
        commands.put("delete", PrecedentDeleteCommand::new);
        commands.put("restore", PrecedentRestoreCommand::new);
        return commands;
    }

    private static Map<String, Supplier<? extends SvodCommand>> protocols() {
        Map<String, Supplier<? extends SvodCommand>> commands = new LinkedHashMap<>();
        commands.put("list", ProtocolListCommand::new);
        commands.put("show", ProtocolShowCommand::new);
        commands.put("lint", ProtocolLintCommand::new);
        commands.put("import", ProtocolImportCommand::new);
        commands.put("export", ProtocolExportCommand::new);
        commands.put("changed-law", ProtocolChangedLawCommand::new);
        commands.put("card", ProtocolCardCommand::new);
        commands.put("sms", ProtocolSmsCommand::new);
        commands.put("sheet", ProtocolSheetCommand::new);
        return commands;
    }
}
