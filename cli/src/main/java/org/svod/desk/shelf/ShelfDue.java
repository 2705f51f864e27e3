package org.svod.desk.shelf;

import org.svod.protocols.term.ProtocolId;

/**
 * A protocol that somebody has to look at.
 *
 * @param id which
 * @param reviewOverdue whether the day of its review is over
 * @param translationStale whether one language changed and the other was not looked at since
 */
public record ShelfDue(ProtocolId id, boolean reviewOverdue, boolean translationStale) {}
