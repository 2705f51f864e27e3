/** What every command shares: the tree, the global options, the session that a command runs in. */
@NullMarked
package org.svod.cli.command;

import org.jspecify.annotations.NullMarked;
