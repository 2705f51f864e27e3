package org.svod.protocols.run.decide;

import java.util.List;
import org.svod.protocols.run.event.AfterEvent;
import org.svod.protocols.run.event.IncidentEvent;
import org.svod.protocols.run.event.JournalEntry;

/**
 * The next free number of a person, a run, a promise and an agreed action. Numbers of entries that were undone are not given out again:
 * somebody may have written number 3 on paper.
 */
record NextNumbers(int slot, int run, int promise, int action) {
    static NextNumbers after(List<JournalEntry> entries) {
        int slot = 0;
        int run = 0;
        int promise = 0;
        int action = 0;
        for (JournalEntry entry : entries) {
            if (entry.event() instanceof IncidentEvent.PersonAdded added) {
                slot = Math.max(slot, added.slot());
            } else if (entry.event() instanceof IncidentEvent.ProtocolPinned pinned) {
                run = Math.max(run, pinned.run());
            } else if (entry.event() instanceof IncidentEvent.ProtocolPinnedFor pinned) {
                run = Math.max(run, pinned.run());
            } else if (entry.event() instanceof IncidentEvent.PromiseMade made) {
                promise = Math.max(promise, made.number());
            } else if (entry.event() instanceof IncidentEvent.After after
                    && after.what() instanceof AfterEvent.ActionAgreed agreed) {
                action = Math.max(action, agreed.number());
            }
        }
        return new NextNumbers(slot + 1, run + 1, promise + 1, action + 1);
    }
}
