/** The whole program under a test's clock, with a person whose answers are written down beforehand. */
@NullMarked
package org.svod.cli.play;

import org.jspecify.annotations.NullMarked;
