package org.svod.cli.command;

import java.nio.file.Files;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.screen.Screen;
import org.svod.cli.temporary.LeftFolders;
import org.svod.cli.terminal.KeysDropped;
import org.svod.desk.NamesPurged;
import org.svod.desk.keys.SlotNotes;
import org.svod.vault.Notice;
import org.svod.vault.Vault;
import org.svod.vault.failure.ClockAheadException;
import org.svod.vault.failure.EraseInterruptedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.failure.VaultMissingException;
import org.svod.vault.failure.WrongCredentialException;
import org.svod.vault.secret.Credential;

/** Opens the vault of a session: what must be known before the passphrase is asked, three tries for a person, one for a script. */
final class Unlocking {
    private static final int TRIES = 3;

    private final Session session;

    Unlocking(Session session) {
        this.session = session;
    }

    /** The open vault, its notices said. */
    Vault unlocked() throws VaultException {
        // Asked before the passphrase: nobody should type one for a vault that is not there.
        if (!Files.exists(session.places().vault())) {
            throw new VaultMissingException();
        }
        offerToFinishErase();
        Vault opened = opened(session.passphrase().isGiven() ? 1 : TRIES);
        opened.notices().forEach(notice -> session.remark(session.words().say("common.notice." + code(notice))));
        return opened;
    }

    /**
     * What is looked after each time a vault was opened: the clock, a note that was missed, what is to be erased and purged. The
     * session owns and watches the vault by now, so that a dropped line closes it.
     */
    void lookAfter(Vault open) throws VaultException {
        askAboutClock(open);
        makeUpForKeyNote(open);
        eraseWhatWasLeft();
        purgeNames();
    }

    // A person may know that the clock here is right. A script gets the refusal at its first write instead.
    private void askAboutClock(Vault open) throws VaultException {
        if (!session.terminal().present()) {
            return;
        }
        try {
            open.store().requireClock();
        } catch (ClockAheadException ahead) {
            Object[] times = session.problem(ahead).arguments();
            String digit = session.questions()
                    .choose(Screen.of()
                            .text(session.words().say("errors.clock-ahead.what", times))
                            .text(session.words().say("common.clock-mixes"))
                            .choice("1", session.words().say("common.clock-is-right"))
                            .choice("0", session.words().say("common.clock-only-read"))
                            .end());
            if (digit.equals("1")) {
                open.store().confirmClock();
            }
        }
    }

    // A store that takes no notes now takes this one at another opening; keys do not change before that.
    private void makeUpForKeyNote(Vault open) {
        try {
            if (new SlotNotes(open, session.environment().clock()).makeUp().isPresent()) {
                session.remark(session.words().say("common.key-note-made-up"));
            }
        } catch (VaultException refused) {
            return;
        }
    }

    private void eraseWhatWasLeft() {
        LeftFolders.Erased erased = new LeftFolders(
                        session.tools().files(),
                        session.tools().random(),
                        session.environment().temp())
                .erase(session.places().vault());
        if (erased.vaults() > 0) {
            session.remark(session.words()
                    .say(erased.complete() ? "common.left-practice-erased" : "common.left-practice-remains"));
        }
    }

    // Who must act now is not kept from it by something that can as well be done at the next opening.
    private void purgeNames() {
        try {
            NamesPurged purged = session.upkeep().purgeNames();
            if (purged.incidents() > 0) {
                session.remark(session.words().say("common.names-purged", purged.incidents()));
            }
        } catch (VaultException failure) {
            session.remark(session.words().say("common.names-not-purged"));
        }
    }

    // Asked before the passphrase too: typed in vain otherwise.
    private void offerToFinishErase() throws VaultException {
        if (!session.terminal().present()
                || session.passphrase().isGiven()
                || !session.tools().opening().eraseInterrupted(session.places().vault())) {
            return;
        }
        String digit = session.questions()
                .choose(Screen.of()
                        .text(session.words().say("errors.erase-interrupted.what"))
                        .text(session.words().say("errors.erase-interrupted.why"))
                        .choice("1", session.words().say("guide.finish-erase"))
                        .choice("0", session.words().say("guide.leave"))
                        .end());
        if (digit.equals("1")) {
            throw new KeysDropped(true); // the launcher erases, as for panic --now
        }
        throw new EraseInterruptedException();
    }

    // A slip of the finger with echo off is common; whoever is at the terminal gets another try.
    private Vault opened(int tries) throws VaultException {
        try (Credential credential = typedCredential()) {
            return session.tools().opening().open(session.places().vault(), credential);
        } catch (WrongCredentialException wrong) {
            if (tries <= 1) {
                throw wrong;
            }
            boolean withFile = session.options().keyFile().isPresent();
            session.questions().say(withFile ? "common.wrong-again-with-file" : "common.wrong-again");
            return again(tries - 1, wrong);
        }
    }

    private Vault again(int tries, WrongCredentialException before) throws VaultException {
        try {
            return opened(tries);
        } catch (Problem gone) {
            // The line was dropped instead: what stays true is that the phrase opened nothing.
            if (gone.code() == ExitCode.STOPPED) {
                throw before;
            }
            throw gone;
        }
    }

    // After keys were dropped, a fresh process starts here: the same line once more erases them.
    private Credential typedCredential() throws VaultException {
        boolean dropped = session.environment().variable("SVOD_RELOCKED").isPresent();
        if (dropped && !session.passphrase().isGiven()) {
            session.questions()
                    .show(Screen.of()
                            .text(session.words().say("common.dropped"))
                            .text(session.words().say("common.dropped-again"))
                            .end());
        }
        try {
            return session.passphrase().read("common.passphrase");
        } catch (KeysDropped line) {
            throw new KeysDropped(dropped);
        }
    }

    private static String code(Notice notice) {
        if (notice instanceof Notice.LockTakenOver) {
            return "lock-taken-over";
        }
        if (notice instanceof Notice.TransactionUndone) {
            return "rolled-back";
        }
        if (notice instanceof Notice.KeyCopyRepaired) {
            return "copy-repaired";
        }
        return notice instanceof Notice.LeftoversRemoved ? "leftovers-removed" : "leftovers-remain";
    }
}
