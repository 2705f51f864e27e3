package org.svod.desk;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.svod.vault.contacts.problem.ContactProblemException;
import org.svod.vault.failure.StoreDamagedException;
import org.svod.vault.failure.VaultException;
import org.svod.vault.store.ChainFinding;
import org.svod.vault.store.ChainReport;
import org.svod.vault.store.Id;
import org.svod.vault.store.Store;
import org.svod.vault.store.StoreWriter;

/**
 * What is looked after in an open vault: whether the journal is whole, what is derived from it, and names whose time is over.
 * Each method is one transaction.
 */
public final class UpkeepDesk {
    private final Store store;
    private final ContactDesk contacts;
    private final IncidentDesk incidents;
    private final Clock clock;
    private final SecureRandom random;

    /** Looks after {@code store}, in which the two desks work. */
    public UpkeepDesk(Store store, ContactDesk contacts, IncidentDesk incidents, Clock clock, SecureRandom random) {
        this.store = store;
        this.contacts = contacts;
        this.incidents = incidents;
        this.clock = clock;
        this.random = random;
    }

    /** Makes every list and every searchable word anew from contacts and journals. */
    public void rebuild() throws VaultException {
        IncidentDesk.carrying(() -> {
            try {
                contacts.rebuildDerived(incidents::summariseAll);
            } catch (ContactProblemException problem) {
                throw new StoreDamagedException("a contact cannot be read", problem);
            }
            return store;
        });
    }

    /**
     * Reads everything back. An index that does not fit its texts is made anew and everything is read once more: it holds
     * nothing of its own. Anything else that is wrong is left as it is, for somebody to look at.
     */
    public Checked verify() throws VaultException {
        ChainReport report = store.verify();
        boolean indexOnly = !report.ok()
                && report.findings().stream().allMatch(each -> each.kind() == ChainFinding.Kind.INDEX_DAMAGED);
        if (!indexOnly) {
            return new Checked(report, false);
        }
        rebuild();
        return new Checked(store.verify(), true);
    }

    /**
     * Removes the journals of closed incidents, and the names in them, whose time is over. Each leaves one entry: that it
     * was, of which protocol, when, and how many people. Nothing is removed while any real incident is open: removing
     * records while an official action runs can be an offence, and which one it concerns is not for a program to judge.
     */
    public NamesPurged purgeNames() throws VaultException {
        Instant now = clock.instant();
        List<IncidentSummary> all = incidents.list();
        List<IncidentSummary> due =
                all.stream().filter(each -> each.areNamesDue(now)).toList();
        if (due.isEmpty()) {
            return new NamesPurged(0, 0);
        }
        if (all.stream().anyMatch(IncidentSummary::isOpenAndReal)) {
            return new NamesPurged(0, due.size());
        }
        return store.write(writer -> {
            due.forEach(each -> purge(writer, each, now));
            return new NamesPurged(due.size(), 0);
        });
    }

    private void purge(StoreWriter writer, IncidentSummary summary, Instant now) {
        Id rest = Id.random(random);
        byte[] left = summary.purged(now).encode();
        writer.entry(rest, IncidentDesk.REST, left);
        IncidentDesk.summariseRest(writer, rest, left);
        writer.purge(Id.parse(summary.id().hex()));
    }
}
