package org.svod.vault.contacts.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.svod.vault.contacts.Contact;
import org.svod.vault.contacts.ContactBatch;
import org.svod.vault.contacts.ContactBook;
import org.svod.vault.contacts.ContactLine;
import org.svod.vault.contacts.ContactReceipt;
import org.svod.vault.contacts.ContactSearch;
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.contacts.problem.RowRefusedException;
import org.svod.vault.contacts.problem.RowRefusedException.Reason;
import org.svod.vault.contacts.text.Folding;
import org.svod.vault.contacts.text.MadeAlias;
import org.svod.vault.failure.VaultException;

/**
 * Takes the rows of one file into the book, a thousand in one transaction: killed in between, what is in is whole, and
 * taking the same rows again adds the rest and nothing twice. A row that cannot be kept is reported, and the others go in.
 * Nothing is ever removed or emptied. For one file only.
 */
public final class ContactIntake {
    /** Rows in one transaction. */
    public static final int BATCH = 1_000;

    private final ContactBook book;
    private final ContactSearch search;
    private final PhoneParser phones;
    private final Set<String> askedFor = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Integer> numbered = new HashMap<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private final List<RowNotice> notices = new ArrayList<>();
    private int added;
    private int updated;
    private int skipped;

    /** An intake into {@code book}, which {@code search} lists; numbers are compared as {@code phones} reads them. */
    public ContactIntake(ContactBook book, ContactSearch search, PhoneParser phones) {
        this.book = book;
        this.search = search;
        this.phones = phones;
    }

    /** Takes all rows; when it returns, what the report says is on disk. */
    public IntakeReport take(List<ContactRow> rows) throws VaultException, ContactProblemException {
        KnownPeople people = KnownPeople.in(search);
        rows.forEach(row -> askedFor.add(Folding.fold(row.alias())));
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<ContactRow> some = rows.subList(from, Math.min(rows.size(), from + BATCH));
            book.inOne(batch -> {
                for (ContactRow row : some) {
                    take(row, batch, people);
                }
                return some;
            });
        }
        return new IntakeReport(added, updated, skipped, problems, notices);
    }

    private void take(ContactRow row, ContactBatch batch, KnownPeople people) throws VaultException {
        try {
            Optional<Contact> there = new PersonMatch(batch, people, phones).find(row);
            ContactReceipt receipt = there.isPresent()
                    ? completed(row, batch, there.get())
                    : batch.add(row.values().newAlias(alias(row, batch)));
            count(row, there.isPresent(), receipt);
            seen.add(receipt.contact().id().toString());
            people.add(ContactLine.of(receipt.contact()));
        } catch (ContactProblemException why) {
            problems.add(new RowProblem(row.line(), why));
        }
    }

    private ContactReceipt completed(ContactRow row, ContactBatch batch, Contact there)
            throws VaultException, ContactProblemException {
        // Two rows of one file may add to each other; where they contradict, neither of them is known to be right.
        boolean mayReplace = !seen.contains(there.id().toString());
        return batch.complete(
                there.id(), row.alias().isEmpty() ? row.values() : row.values().newAlias(row.alias()), mayReplace);
    }

    private void count(ContactRow row, boolean there, ContactReceipt receipt) {
        if (receipt.written().isEmpty()) {
            skipped++;
            return;
        }
        receipt.notices().forEach(notice -> notices.add(new RowNotice(row.line(), notice)));
        if (there) {
            updated++;
        } else {
            added++;
        }
    }

    private String alias(ContactRow row, ContactBatch batch) throws VaultException, ContactProblemException {
        if (!row.alias().isEmpty()) {
            return row.alias();
        }
        String made = MadeAlias.of(row.aliasFrom());
        if (made.isEmpty()) {
            throw new RowRefusedException(Reason.NO_NAME);
        }
        for (int number = numbered.getOrDefault(made, 1); ; number++) {
            String alias = MadeAlias.numbered(made, number);
            // One that another row asks for by name is left to it.
            if (!askedFor.contains(Folding.fold(alias)) && batch.called(alias).isEmpty()) {
                numbered.put(made, number + 1);
                return alias;
            }
        }
    }
}
