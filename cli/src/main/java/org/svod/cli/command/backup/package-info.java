/** Commands about the way back: a backup made, checked, restored, rehearsed. */
@NullMarked
package org.svod.cli.command.backup;

import org.jspecify.annotations.NullMarked;
