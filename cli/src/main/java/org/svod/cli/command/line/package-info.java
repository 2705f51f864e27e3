/** A first look at what was typed, before anything is parsed. */
@NullMarked
package org.svod.cli.command.line;

import org.jspecify.annotations.NullMarked;
