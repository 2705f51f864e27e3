/** What happens beside the command: looking whether the keys of an open vault were erased meanwhile. */
@NullMarked
package org.svod.cli.watch;

import org.jspecify.annotations.NullMarked;
