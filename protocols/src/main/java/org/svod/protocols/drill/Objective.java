package org.svod.protocols.drill;

import org.svod.protocols.term.LocalizedText;

/**
 * Something the drill is meant to practise.
 *
 * @param id its name within the drill
 * @param title what it is called
 * @param weight what the weight of each of its expectations is multiplied by, 1 to 100
 */
public record Objective(String id, LocalizedText title, int weight) {}
