package org.svod.desk.staff;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.svod.desk.staff.StaffFact.What;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.Id;
import org.svod.vault.store.Stamp;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoredEntry;
import org.svod.vault.store.record.TextList;

/** Staff mode of one open vault. Every act is one entry, on disk when it returns; what it adds up to is read anew each time. */
public final class StaffDesk {
    /** "SVODstaf" in ASCII: the same in every vault. */
    private static final Id STAFF = new Id(0x5356_4f44_7374_6166L, 1);

    private static final String KIND = "staff";
    private static final TextList TEXTS = new TextList("svod/staff/1", "a note about the staff");

    private final Store store;
    private final Clock clock;
    private final String by;

    /** Staff mode in {@code store}; entries are in the name of the slot {@code by}. */
    public StaffDesk(Store store, Clock clock, String by) {
        this.store = store;
        this.clock = clock;
        this.by = by;
    }

    /** The staff as it stands. */
    public Staff staff() throws VaultException {
        List<StaffFact> facts = new ArrayList<>();
        for (StoredEntry entry : store.entries(STAFF)) {
            if (entry.payload().isPresent()) {
                fact(entry.payload().get()).ifPresent(facts::add);
            }
        }
        return Staff.of(facts);
    }

    private static Optional<StaffFact> fact(byte[] payload) throws VaultException {
        List<String> texts = TEXTS.decode(payload);
        try {
            return StaffFact.of(texts);
        } catch (RuntimeException wrong) {
            throw new StoreDamagedException("a note about the staff cannot be read", wrong);
        }
    }

    /** Staff mode begins; somebody is to sleep after so many hours on. */
    public void start(int hoursOn) throws VaultException {
        write(What.STARTED, "", String.valueOf(hoursOn));
    }

    /** Staff mode ends, and why if the rule speaks against it. */
    public void stop(String why) throws VaultException {
        write(What.STOPPED, "", why);
    }

    /** Somebody comes on. */
    public void on(String alias) throws VaultException {
        write(What.ON, alias, "");
    }

    /** Somebody goes to rest. */
    public void rest(String alias) throws VaultException {
        write(What.REST, alias, "");
    }

    /** The ready answer for whoever is in no danger now. */
    public void answer(String text) throws VaultException {
        write(What.ANSWER, "", text);
    }

    private void write(What what, String who, String text) throws VaultException {
        StaffFact fact = new StaffFact(what, clock.instant(), who, text, by);
        Stamp stamp = store.write(writer -> writer.entry(STAFF, KIND, TEXTS.encode(fact.texts())));
        assert stamp.clock() >= 0;
    }
}
