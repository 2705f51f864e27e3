/** How people use Svod: the program, its wiring and its exit codes. */
@NullMarked
package org.svod.cli;

import org.jspecify.annotations.NullMarked;
