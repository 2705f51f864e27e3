package org.svod.protocols.drill.report;

import java.time.Instant;
import org.svod.protocols.drill.Inject;
import org.svod.protocols.drill.WrongAct;

/**
 * Something that made things worse.
 *
 * @param inject after which inject
 * @param act what
 * @param at when
 */
public record WrongResult(Inject inject, WrongAct act, Instant at) {}
