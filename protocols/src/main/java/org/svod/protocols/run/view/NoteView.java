package org.svod.protocols.run.view;

import java.time.Instant;
import org.svod.protocols.run.event.EntryId;

/**
 * Something written down.
 *
 * @param entry its entry
 * @param at when it happened
 * @param text what
 */
public record NoteView(EntryId entry, Instant at, String text) {}
