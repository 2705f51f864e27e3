/** The launcher, run as a person runs it: the real script in a real shell, with a scratch home. */
@NullMarked
package org.svod.cli.launcher;

import org.jspecify.annotations.NullMarked;
