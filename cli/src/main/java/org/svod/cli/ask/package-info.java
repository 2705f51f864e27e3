/** Questions at the terminal: digits, a line of text, a time, a number. */
@NullMarked
package org.svod.cli.ask;

import org.jspecify.annotations.NullMarked;
