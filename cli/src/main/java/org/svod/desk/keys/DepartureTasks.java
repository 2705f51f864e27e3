package org.svod.desk.keys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.svod.vault.backup.BackupRecord;
import org.svod.vault.keeping.KeyTask;
import org.svod.vault.keeping.KeyTask.Code;
import org.svod.vault.key.SlotInfo;
import org.svod.vault.key.SlotKind;

/** What is left to do when somebody was locked out: what keys cannot take back. */
public final class DepartureTasks {
    /** More backups than these share one task: nobody works through a list of a hundred. */
    private static final int SINGLE_BACKUPS = 5;

    private static final int DIGEST_SHOWN = 8;

    private final SlotInfo gone;
    private final LocalDate today;
    private final List<KeyTask.Draft> tasks = new ArrayList<>();

    /** The departure, today, of whoever opened with {@code gone}. */
    public DepartureTasks(SlotInfo gone, LocalDate today) {
        this.gone = gone;
        this.today = today;
    }

    /** All of them, in the order in which to go about them. */
    public List<KeyTask.Draft> of(
            RotationPlan.Known readable,
            List<BackupRecord> backups,
            List<SlotInfo> staying,
            List<String> otherVaults,
            ZoneId zone) {
        add(
                Code.COULD_READ,
                gone.label(),
                String.valueOf(readable.contacts()),
                String.valueOf(readable.incidents()),
                String.valueOf(readable.entries()),
                gone.created().toString());
        add(Code.TELL, gone.label());
        add(Code.DISK_COPIES, gone.label(), gone.created().toString(), today.toString());
        List<SlotInfo> codes = staying.stream()
                .filter(slot -> slot.kind() == SlotKind.RECOVERY)
                .toList();
        codes.forEach(code -> add(Code.RECOVERY_CODE, code.label(), gone.label()));
        // A backup opens with the code alone. Whoever was inside may have seen the paper it stands on.
        backups.stream().limit(SINGLE_BACKUPS).forEach(each -> backup(each, zone));
        if (backups.size() > SINGLE_BACKUPS) {
            LocalDate newest = day(backups.get(SINGLE_BACKUPS), zone);
            add(Code.OLDER_BACKUPS, String.valueOf(backups.size() - SINGLE_BACKUPS), newest.toString(), gone.label());
        }
        if (!otherVaults.isEmpty()) {
            add(Code.OTHER_VAULTS, String.join(", ", otherVaults), gone.label());
        }
        add(Code.EXPORTS, gone.label());
        return List.copyOf(tasks);
    }

    private void backup(BackupRecord backup, ZoneId zone) {
        add(Code.BACKUP, day(backup, zone).toString(), backup.digest().substring(0, DIGEST_SHOWN), gone.label());
    }

    private static LocalDate day(BackupRecord backup, ZoneId zone) {
        return LocalDate.ofInstant(backup.made(), zone);
    }

    private void add(Code code, String... arguments) {
        tasks.add(new KeyTask.Draft(code, List.of(arguments)));
    }
}
