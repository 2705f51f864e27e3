package org.svod.cli.terminal;

import java.util.function.BooleanSupplier;

/**
 * That questions go dark and keys are dropped when nobody answers.
 *
 * @param dark the one line of a dark screen
 * @param due the line under it when something came due meanwhile
 * @param inIncident whether a real incident is open; asked on the thread that asks the question
 */
public record IdleRule(String dark, String due, BooleanSupplier inIncident) {}
