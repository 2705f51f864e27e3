/** Commands about the duty list: who is on, who is next, who swapped with whom. */
@NullMarked
package org.svod.cli.command.duty;

import org.jspecify.annotations.NullMarked;
