/** Two windows, one open vault: what goes over the private socket, who listens, who asks. Knows no command and no vault. */
@NullMarked
package org.svod.cli.window;

import org.jspecify.annotations.NullMarked;
