package org.svod.vault.contacts.intake;

import java.util.List;
import java.util.Optional;
import org.svod.vault.contacts.Contact;
import org.svod.vault.contacts.ContactBatch;
import org.svod.vault.contacts.field.ContactField;
import org.svod.vault.contacts.field.PhoneParser;
import org.svod.vault.contacts.problem.AliasTakenException;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.contacts.problem.RowRefusedException;
import org.svod.vault.contacts.problem.RowRefusedException.Reason;
import org.svod.vault.contacts.text.Alias;
import org.svod.vault.contacts.text.CleanText;
import org.svod.vault.contacts.text.Folding;
import org.svod.vault.failure.VaultException;

/**
 * Which contact a row is about: the one whose id it has; else the one with its alias; else the one with its name and one of
 * its numbers. Where that is not certain the row is refused: two people made one are worse than a row to be looked at.
 */
final class PersonMatch {
    private final ContactBatch batch;
    private final KnownPeople people;
    private final PhoneParser phones;

    PersonMatch(ContactBatch batch, KnownPeople people, PhoneParser phones) {
        this.batch = batch;
        this.people = people;
        this.phones = phones;
    }

    /** The contact, or nothing if the row is about somebody new. */
    Optional<Contact> find(ContactRow row) throws VaultException, ContactProblemException {
        Optional<Contact> found = byId(row);
        if (found.isEmpty()) {
            found = byAlias(row);
        }
        if (found.isEmpty()) {
            found = byNameAndNumber(row);
        }
        if (found.isEmpty()) {
            found = byNameAlone(row);
        }
        if (found.isPresent() && found.get().deleted()) {
            throw AliasTakenException.byDeleted(found.get().alias());
        }
        return found;
    }

    private Optional<Contact> byId(ContactRow row) throws VaultException {
        return Alias.isLikeId(row.id()) ? batch.withId(row.id()) : Optional.empty();
    }

    private Optional<Contact> byAlias(ContactRow row) throws VaultException, ContactProblemException {
        if (row.alias().isEmpty()) {
            return Optional.empty();
        }
        Optional<Contact> found =
                batch.called(Alias.read(CleanText.line(row.alias()).value()).value());
        if (found.isPresent() && differ(found.get().name(), row.name())) {
            throw new RowRefusedException(
                    Reason.ALIAS_OF_ANOTHER, found.get().alias(), found.get().name());
        }
        return found;
    }

    private Optional<Contact> byNameAndNumber(ContactRow row) throws VaultException, ContactProblemException {
        String name = KnownPeople.folded(row.name());
        if (name.isEmpty()) {
            return Optional.empty();
        }
        for (String typed : row.values().typed(ContactField.PHONES).orElse(List.of())) {
            String number = phones.read(CleanText.line(typed).value()).phone().e164();
            Optional<String> id = people.with(name, number);
            if (id.isPresent()) {
                Contact found = batch.withId(id.get()).orElseThrow();
                if (!row.alias().isEmpty() && !Folding.fold(row.alias()).equals(Folding.fold(found.alias()))) {
                    throw new RowRefusedException(Reason.OTHER_ALIAS, found.alias());
                }
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    // A name and nothing else that tells people apart: the same again is known, anything more needs an alias.
    private Optional<Contact> byNameAlone(ContactRow row) throws VaultException, ContactProblemException {
        boolean hasNumber = row.values().fields().contains(ContactField.PHONES);
        if (hasNumber || !row.alias().isEmpty()) {
            return Optional.empty();
        }
        Optional<Contact> other = Optional.empty();
        for (String id : people.with(KnownPeople.folded(row.name()))) {
            Contact same = batch.withId(id).orElseThrow();
            if (!batch.wouldChange(same.id(), row.values())) {
                return Optional.of(same);
            }
            other = other.isPresent() ? other : Optional.of(same);
        }
        if (other.isPresent()) {
            throw new RowRefusedException(Reason.NEEDS_ALIAS, other.get().alias());
        }
        return other;
    }

    private static boolean differ(String one, String other) {
        String first = KnownPeople.folded(one);
        String second = KnownPeople.folded(other);
        return !first.isEmpty() && !second.isEmpty() && !first.equals(second);
    }
}
