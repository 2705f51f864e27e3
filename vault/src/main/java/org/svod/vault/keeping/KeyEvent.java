package org.svod.vault.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
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
 * @param madeUp the day its note was made up for, if whoever did it was cut off before it was noted
 */
public record KeyEvent(What what, String label, LocalDate day, String by, Optional<LocalDate> madeUp) {

    /** Something that is noted as it is done. */
    public KeyEvent(What what, String label, LocalDate day, String by) {
        this(what, label, day, by, Optional.empty());
    }

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

    /** The same, of which the note is made up for on {@code today}. */
    public KeyEvent madeUpOn(LocalDate today) {
        return new KeyEvent(what, label, day, by, Optional.of(today));
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(what.code(), label, day.toString(), by));
        madeUp.map(LocalDate::toString).ifPresent(texts::add);
        return texts;
    }

    /** Empty for a kind that a newer program wrote. */
    static Optional<KeyEvent> of(List<String> texts) {
        return What.of(texts.get(0))
                .map(what -> new KeyEvent(
                        what,
                        texts.get(1),
                        LocalDate.parse(texts.get(2)),
                        texts.get(3),
                        texts.size() > 4 ? Optional.of(LocalDate.parse(texts.get(4))) : Optional.empty()));
    }
}
