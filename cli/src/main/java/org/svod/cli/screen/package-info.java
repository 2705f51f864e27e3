/** The screen model: what a person sees, as blocks. */
@NullMarked
package org.svod.cli.screen;

import org.jspecify.annotations.NullMarked;
