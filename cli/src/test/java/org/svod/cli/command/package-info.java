/** Every command as a script or a person runs it: what it answers, with which code, and what is on disk after it. */
@NullMarked
package org.svod.cli.command;

import org.jspecify.annotations.NullMarked;
