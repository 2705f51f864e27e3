/** What was decided and agreed about an incident beside its protocols, in words. */
@NullMarked
package org.svod.cli.screen.after;

import org.jspecify.annotations.NullMarked;
