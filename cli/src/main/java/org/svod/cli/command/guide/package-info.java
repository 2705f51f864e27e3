/** Commands that lead a person: bare {@code svod}, a call, practice, the demo. */
@NullMarked
package org.svod.cli.command.guide;

import org.jspecify.annotations.NullMarked;
