package org.svod.protocols.run.view;

import org.svod.protocols.clock.Moment;
import org.svod.protocols.run.event.Observation;
import org.svod.protocols.run.event.Slots;

/**
 * One statement that a moment came. There may be several of the same moment: each witness has their own.
 *
 * @param moment the moment
 * @param slots for whom
 * @param observation when, and who says so
 * @param position its place among the journal's entries
 */
public record MomentView(Moment moment, Slots slots, Observation observation, int position) {}
