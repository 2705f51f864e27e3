/** The screen model, and its drawing as a pure function from model and width to lines. */
@NullMarked
package org.svod.cli.screen;

import org.jspecify.annotations.NullMarked;
