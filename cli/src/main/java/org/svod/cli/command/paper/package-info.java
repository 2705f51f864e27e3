/** Commands that print: cards, short messages, sheets, the papers of an incident. */
@NullMarked
package org.svod.cli.command.paper;

import org.jspecify.annotations.NullMarked;
