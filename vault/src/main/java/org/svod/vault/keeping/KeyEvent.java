package org.svod.vault.keeping;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that was done to the keys: one entry of the journal of the whole vault.
 *
 * @param what what was done
 * @param label the slot it was done to; empty if to none
 * @param day when, by the calendar of the place
 * @param by the slot of whoever did it
 */
public record KeyEvent(What what, String label, LocalDate day, String by) {

    /** What can be done to keys. */
    public enum What {
        /** The store key was replaced; the label is the slot that went, if one did. */
        ROTATED,
        /** A slot was made. */
        SLOT_ADDED,
        /** A slot was removed. */
        SLOT_REMOVED,
        /** A slot got another passphrase. */
        PASSPHRASE_CHANGED,
        /** The rules for ages were changed. */
        POLICY_SET,
        /** A rotation was practised: everything up to the commit, and back. */
        REHEARSED,
        /** A backup was made. */
        BACKUP_MADE,
        /** A backup was restored for practice, and every row came back. */
        BACKUP_REHEARSED,
        /** A task was done; the label is its number. */
        TASK_TICKED;

        /** The name in the store and for scripts; never changes. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<What> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }

    List<String> texts() {
        return List.of(what.code(), label, day.toString(), by);
    }

    /** Empty for a kind that a newer program wrote. */
    static Optional<KeyEvent> of(List<String> texts) {
        return What.of(texts.get(0))
                .map(what -> new KeyEvent(what, texts.get(1), LocalDate.parse(texts.get(2)), texts.get(3)));
    }
}
