package org.svod.vault.contacts.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.svod.vault.contacts.exchange.text.FileRefusedException;
import org.svod.vault.contacts.exchange.text.FileRefusedException.Reason;
import org.svod.vault.contacts.intake.ContactRow;
import org.svod.vault.contacts.intake.RowProblem;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.contacts.problem.RowRefusedException;

/** Collects what is read from one file. */
final class ReadRows {
    private final List<ContactRow> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final Map<String, Integer> leftOut = new TreeMap<>();

    /** Adds a row, or what is wrong with it. */
    void row(int line, RowDraft draft) throws FileRefusedException {
        try {
            rows.add(draft.row(line));
        } catch (ContactProblemException why) {
            problems.add(new RowProblem(line, why));
        }
        bound();
    }

    /** Adds a problem. */
    void problem(int line, RowRefusedException.Reason reason, String... args) throws FileRefusedException {
        problems.add(new RowProblem(line, new RowRefusedException(reason, args)));
        bound();
    }

    /** Counts something that is not kept. */
    void leftOut(String name) {
        leftOut.merge(name, 1, Integer::sum);
    }

    ContactFile file(ContactFile.Form form, boolean oldEncoding) {
        problems.sort(Comparator.comparingInt(RowProblem::line));
        return new ContactFile(form, oldEncoding, rows, problems, leftOut);
    }

    private void bound() throws FileRefusedException {
        if (rows.size() + problems.size() > ContactFile.MOST_ROWS) {
            throw new FileRefusedException(Reason.TOO_MANY);
        }
    }
}
