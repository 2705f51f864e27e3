package org.svod.protocols.clock;

import java.util.Optional;
import org.svod.protocols.term.LocalizedText;

/**
 * A moment as a protocol declares it.
 *
 * @param moment its name
 * @param title what it is called on a screen: "delivery to the department"
 * @param ask the question that finds out its time, if the title is not enough: "At what time was the car at the
 *     department?"
 */
public record MomentDefinition(Moment moment, LocalizedText title, Optional<LocalizedText> ask) {}
