/** What is made from the commands themselves: the manual page, completion for shells, a page about each error. */
@NullMarked
package org.svod.cli.command.manual;

import org.jspecify.annotations.NullMarked;
