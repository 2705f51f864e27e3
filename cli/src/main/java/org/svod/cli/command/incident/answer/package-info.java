/** Incidents as answers: receipts, the next action, people and time limits as documents. */
@NullMarked
package org.svod.cli.command.incident.answer;

import org.jspecify.annotations.NullMarked;
