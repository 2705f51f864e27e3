/** An incident as a file that people read: whole or redacted, in three forms, signed; and the check of such a file. */
@NullMarked
package org.svod.cli.command.export;

import org.jspecify.annotations.NullMarked;
