/** Commands that hand an incident over: read aloud, read back, sent to another vault, taken from one. */
@NullMarked
package org.svod.cli.command.handover;

import org.jspecify.annotations.NullMarked;
