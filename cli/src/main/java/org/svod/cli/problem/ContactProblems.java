package org.svod.cli.problem;

import java.util.ArrayList;
import java.util.List;
import org.svod.cli.output.ExitCode;
import org.svod.cli.output.Problem;
import org.svod.cli.words.Words;
import org.svod.vault.contacts.problem.AliasTakenException;
import org.svod.vault.contacts.problem.ContactMissingException;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.contacts.problem.ContactRefusedException;

/** What a person is told when something about a contact cannot be done. */
public final class ContactProblems {
    private final Words words;

    /** In the person's words. */
    public ContactProblems(Words words) {
        this.words = words;
    }

    /** The problem for {@code wrong}. */
    public Problem of(ContactProblemException wrong) {
        if (wrong instanceof ContactMissingException) {
            return new Problem(
                    wrong, ExitCode.NOT_FOUND, "contact-not-found", wrong.args().toArray());
        }
        ExitCode code = wrong instanceof AliasTakenException ? ExitCode.BUSY : ExitCode.NEGATIVE;
        return new Problem(wrong, code, "contact-refused", sentence(wrong), words.say("contact.problem-why"));
    }

    /** What is wrong, in one sentence. */
    public String sentence(ContactProblemException wrong) {
        List<Object> arguments = new ArrayList<>(wrong.args());
        if (wrong instanceof ContactRefusedException) {
            arguments.set(0, words.say("contact.field." + wrong.args().get(0)));
        }
        return words.say("contact.problem." + wrong.code(), arguments.toArray());
    }
}
