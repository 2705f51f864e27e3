/** The manual page, completion and pages about errors, read by the programs they are made for. */
@NullMarked
package org.svod.cli.manual;

import org.jspecify.annotations.NullMarked;
