package org.svod.protocols.drill;

import java.util.OptionalInt;
import org.svod.protocols.term.LocalizedText;

/**
 * What would make things worse after an inject.
 *
 * @param what in words, for the report
 * @param deed how the journal shows it
 * @param withinMinutes it is wrong only so long after the inject; absent: until the end
 * @param weight how much it takes away, 1 to 100
 */
public record WrongAct(LocalizedText what, Deed deed, OptionalInt withinMinutes, int weight) {}
