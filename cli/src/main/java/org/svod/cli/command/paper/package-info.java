/** Commands that print: cards, short messages, sheets for relatives. */
@NullMarked
package org.svod.cli.command.paper;

import org.jspecify.annotations.NullMarked;
