/** Failures of desks and vault as the three lines a person reads. */
@NullMarked
package org.svod.cli.problem;

import org.jspecify.annotations.NullMarked;
