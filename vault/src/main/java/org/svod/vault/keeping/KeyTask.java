package org.svod.vault.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that a person has to do because somebody left: no program can do it.
 *
 * @param number by which people name it, from 1, never given twice
 * @param code what it is
 * @param arguments what its sentence is filled with
 * @param owner who is to do it: a slot's label or a contact's alias
 * @param created the day it came up
 * @param done the day it was ticked
 */
public record KeyTask(
        int number, Code code, List<String> arguments, String owner, LocalDate created, Optional<LocalDate> done) {
    /** Copies its list. */
    public KeyTask {
        arguments = List.copyOf(arguments);
    }

    /** What there can be to do. */
    public enum Code {
        /** Work out what the person could read: label, contacts, incidents, entries, since which day. */
        COULD_READ,
        /** Copies of the disk made before open with the old secret for ever: label, day it was set, day of the rotation. */
        DISK_COPIES,
        /** A backup that opens with a code the person may know: day, first signs of its digest, label. */
        BACKUP,
        /** More such backups: how many, day of the newest of them, label. */
        OLDER_BACKUPS,
        /** A recovery code the person may know: its label, label. */
        RECOVERY_CODE,
        /** Others must know that the person cannot open it any more: label. */
        TELL,
        /** Other vaults on this device: their names, label. */
        OTHER_VAULTS,
        /** What was exported opens without any key: label. */
        EXPORTS;

        /** The name in the store, in the catalogue and for scripts; never changes. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Something to do, before it has a number. */
    public record Draft(Code code, List<String> arguments) {
        /** Copies its list. */
        public Draft {
            arguments = List.copyOf(arguments);
        }
    }

    /** Whether it is still to do. */
    public boolean isOpen() {
        return done.isEmpty();
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(code.code(), owner, created.toString()));
        texts.addAll(arguments);
        return texts;
    }

    /** Empty for a code that a newer program wrote. */
    static Optional<KeyTask> of(int number, List<String> texts, Optional<LocalDate> done) {
        return Arrays.stream(Code.values())
                .filter(each -> each.code().equals(texts.get(0)))
                .findFirst()
                .map(code -> new KeyTask(
                        number,
                        code,
                        texts.subList(3, texts.size()),
                        texts.get(1),
                        LocalDate.parse(texts.get(2)),
                        done));
    }
}
