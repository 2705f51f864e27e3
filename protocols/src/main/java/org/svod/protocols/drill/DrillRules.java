package org.svod.protocols.drill;

import org.svod.protocols.term.LocalizedText;

/**
 * The rules that keep a drill from becoming harm.
 *
 * @param abortWord whoever says it ends the drill at once
 * @param stopIfReal what to do when something real happens meanwhile
 */
public record DrillRules(LocalizedText abortWord, LocalizedText stopIfReal) {}
