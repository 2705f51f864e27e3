/** Drawing a screen: pure functions from model, form and size to lines and pages. */
@NullMarked
package org.svod.cli.screen.draw;

import org.jspecify.annotations.NullMarked;
