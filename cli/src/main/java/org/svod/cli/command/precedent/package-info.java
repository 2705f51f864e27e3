/** Commands about precedents: written down, tied to steps, looked at, and the map of what is covered. */
@NullMarked
package org.svod.cli.command.precedent;

import org.jspecify.annotations.NullMarked;
