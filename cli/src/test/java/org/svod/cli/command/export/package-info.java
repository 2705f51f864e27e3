/** Tests of exports that people read. */
@NullMarked
package org.svod.cli.command.export;

import org.jspecify.annotations.NullMarked;
