package org.svod.cli.command.handover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.svod.cli.command.Session;
import org.svod.cli.command.duty.DutyDesks;
import org.svod.cli.output.Answer;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.words.Words;
import org.svod.desk.IncidentSummary;
import org.svod.desk.handover.SendDesk;
import org.svod.desk.handover.SendDesk.Parcel;
import org.svod.desk.handover.SendDesk.Sent;
import org.svod.protocols.run.event.IncidentId;
import org.svod.vault.handover.SharingBook;
import org.svod.vault.secret.SharingKey;

/** Sealing incidents to a colleague's key, for a command and for the talk of a handover. */
final class Sending {
    private final Session session;
    private final Words words;
    private final SendDesk desk;

    Sending(Session session) {
        this.session = session;
        this.words = session.words();
        this.desk = new SendDesk(
                session.vault(),
                session.incidents(),
                session.contacts(),
                session.protocols(),
                session.tools().files(),
                session.environment().clock());
    }

    /** Whose keys are known from before, by alias. */
    Map<String, String> known() {
        return session.inVault(() -> SharingBook.recipients(session.vault().store()));
    }

    /** The key that was typed, or that of the alias typed. */
    String recipient(String typed) {
        String recipient = known().getOrDefault(typed, typed);
        if (!SharingKey.isRecipient(recipient)) {
            throw new Problem(ExitCode.NOT_FOUND, "no-recipient", typed);
        }
        return recipient;
    }

    /** Everything that is open, with the duty list. */
    Parcel bundle(String recipient, String to) {
        List<IncidentId> open = session.inVault(session.incidents()::list).stream()
                .filter(IncidentSummary::isOpen)
                .map(IncidentSummary::id)
                .toList();
        return new Parcel(open, recipient, to, true, session.inVault(DutyDesks.duty(session)::copy));
    }

    /** Seals and writes it; whose key it is, is remembered. */
    Answer send(Parcel parcel, Optional<Path> out) {
        Path target = session.inVault(() -> desk.target(out, parcel.bundle() ? "svod-bundle-" : "svod-incident-"));
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new Problem(ExitCode.NOT_FOUND, "export-no-folder", target);
        }
        Sent sent = session.onContacts(unused -> desk.send(parcel, target))
                .orElseThrow(() -> new Problem(ExitCode.BUSY, "file-exists", target));
        if (!parcel.to().isBlank()) {
            session.inVault(() -> {
                SharingBook.remember(session.vault().store(), parcel.to(), parcel.recipient());
                return true;
            });
        }
        return answer(parcel, sent);
    }

    private Answer answer(Parcel parcel, Sent sent) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", sent.path());
        data.put("to", parcel.to());
        data.put("recipient", parcel.recipient());
        data.put("bundle", parcel.bundle());
        data.put("incidents", sent.incidents());
        data.put("entries", sent.entries());
        data.put("contacts", sent.contacts());
        data.put("head", sent.head());
        data.put("words", sent.words());
        String whom = parcel.to().isBlank() ? words.say("handover.the-key-given") : parcel.to();
        Screen screen = Screen.of()
                .text(words.say("handover.sent", sent.path(), whom))
                .text(words.say("handover.sent-size", sent.incidents(), sent.entries()))
                .text(
                        sent.contacts().isEmpty()
                                ? words.say("handover.no-cards")
                                : words.say("handover.cards", String.join(", ", sent.contacts())))
                .detail(words.say("handover.file-words"), String.join(" ", sent.words()))
                .text(words.say("handover.read-the-words", whom))
                .end();
        boolean here = desk.isErasedWithVault(sent.path());
        return Answer.done("incident.export", data, screen)
                .warning(List.of(words.say(here ? "handover.inside" : "handover.outside")));
    }
}
