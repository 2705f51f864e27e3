package org.svod.protocols.run.after;

import java.time.Instant;
import org.svod.protocols.run.event.AfterEvent.Consent;

/**
 * The latest that a person said to being made public.
 *
 * @param answer what
 * @param source who heard it
 * @param at when
 */
public record ConsentView(Consent answer, String source, Instant at) {}
