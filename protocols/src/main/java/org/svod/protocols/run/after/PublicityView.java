package org.svod.protocols.run.after;

import java.time.Instant;
import java.util.Optional;
import org.svod.protocols.run.event.AfterEvent.PublicityDecided;

/**
 * The latest decision between loud and quiet.
 *
 * @param decided what was decided, by whom, until when, and both arguments
 * @param at when it was decided
 * @param outcome what came of it, once somebody said so
 */
public record PublicityView(PublicityDecided decided, Instant at, Optional<String> outcome) {}
