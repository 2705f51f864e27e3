/** The terminal device: questions, secrets, size. Results never go here. */
@NullMarked
package org.svod.cli.terminal;

import org.jspecify.annotations.NullMarked;
