package org.svod.protocols.drill;

/**
 * What should be done after an inject.
 *
 * @param deed what
 * @param byMinutes within how many minutes of the inject it is on time
 * @param graceMinutes for how many minutes after that it still counts half
 * @param weight how much it counts, 1 to 100
 * @param objective the id of the objective it belongs to
 */
public record Expectation(Deed deed, int byMinutes, int graceMinutes, int weight, String objective) {}
