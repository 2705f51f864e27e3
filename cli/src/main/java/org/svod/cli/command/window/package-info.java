/** Two windows on one vault, as commands see it: what may be asked from the second, who hands over, who serves. */
@NullMarked
package org.svod.cli.command.window;

import org.jspecify.annotations.NullMarked;
