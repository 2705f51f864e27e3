/** Commands about people and bodies to call. */
@NullMarked
package org.svod.cli.command.contact;

import org.jspecify.annotations.NullMarked;
